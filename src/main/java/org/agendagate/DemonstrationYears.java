package org.agendagate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.agendagate.rules.RuleFiles;

/** Provisional calendars for the years that a demonstration counts in and that the rules which come with the program lack. */
final class DemonstrationYears {
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final int DAYS_BACK = 60;
    private static final int DAYS_AHEAD = 90;

    private DemonstrationYears() {}

    static RuleFiles around(Instant now, RuleFiles shipped) {
        LocalDate today = LocalDate.ofInstant(now, OFFICE);
        Map<String, byte[]> files = new TreeMap<>(shipped.contents());
        for (int year = today.minusDays(DAYS_BACK).getYear();
                year <= today.plusDays(DAYS_AHEAD).getYear();
                year++) {
            files.putIfAbsent(
                    "reference/calendar/" + year + ".yaml",
                    ("year: " + year + "\nprovisional: true\n").getBytes(UTF_8));
        }
        return RuleFiles.of(files);
    }
}
