package org.agendagate.rules;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.agendagate.reference.Thresholds;
import org.agendagate.reference.WaiverAuthority;
import org.agendagate.reference.WaiverPolicy;

/** Reads {@code thresholds.yaml}: the times, and who may waive. */
final class ThresholdReader {
    private static final int CURE_UNLESS_SET = 1;

    private ThresholdReader() {}

    static Thresholds thresholds(YamlSection file, UnitNames names) {
        YamlSection submission = file.section("submission");
        YamlSection review = file.section("legalReview");
        Thresholds thresholds = new Thresholds(
                submission.count("workingDays"),
                submission.flag("clearDays"),
                timeOf(submission, "dayCloses"),
                submission.findCount("cureWorkingDays", CURE_UNLESS_SET),
                review.count("validDays"),
                review.count("workingDays"),
                review.count("leadWorkingDays"),
                names.read(review, "divisions"),
                names.find(review, "standIns"));
        submission.close();
        review.close();
        return thresholds;
    }

    static WaiverPolicy waivers(YamlSection file) {
        YamlSection section = file.section("waivers");
        Map<WaiverAuthority, Set<String>> names = new EnumMap<>(WaiverAuthority.class);
        for (WaiverAuthority authority : WaiverAuthority.values()) {
            names.put(authority, Set.copyOf(section.texts(authority.entry())));
        }
        section.close();
        return new WaiverPolicy(names, Map.of());
    }

    private static LocalTime timeOf(YamlSection section, String name) {
        String text = section.text(name);
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException impossible) {
            section.tell(name, ReferenceMistake.IMPOSSIBLE_TIME, text);
            return LocalTime.MIDNIGHT;
        }
    }
}
