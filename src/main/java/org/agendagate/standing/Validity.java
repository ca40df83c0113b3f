package org.agendagate.standing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.agendagate.findings.Wording;
import org.agendagate.records.RevisionRecord;
import org.agendagate.records.WithdrawalRecord;
import org.jspecify.annotations.Nullable;

/**
 * Whether a decision holds today (效力), and what took its place where it does not.
 *
 * @param revision that it is about
 * @param reviewedInto id of the decision that a later review made of the same revision; {@code null} where none did
 * @param withdrawal of its revision; {@code null} where it was not taken back
 * @param successor the latest revision, where that is another; {@code null} where it is this one
 */
public record Validity(
        int revision,
        @Nullable String reviewedInto,
        @Nullable WithdrawalRecord withdrawal,
        @Nullable RevisionRecord successor) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.SIMPLIFIED_CHINESE).withZone(ZoneId.of("Asia/Shanghai"));
    private static final DateTimeFormatter DAY_EN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    /** Of what nothing can take the place of: a refusal that left no packet. */
    static final Validity LASTING = new Validity(0, null, null, null);

    /** Whether it is what counts. */
    public boolean holds() {
        return reviewedInto == null && withdrawal == null && successor == null;
    }

    /** Where something stands today of which the decision said {@code decided}. */
    public Standing of(Standing decided) {
        if (withdrawal != null) {
            return Standing.WITHDRAWN;
        }
        return holds() ? decided : Standing.SUPERSEDED;
    }

    /** Id of the decision that is to be read instead; {@code null} where there is none. */
    public @Nullable String instead() {
        return successor == null ? reviewedInto : successor.decision();
    }

    /** The same without what a later review of the revision decided: of what that left as it was. */
    Validity asReviewed() {
        return new Validity(revision, null, withdrawal, successor);
    }

    /** What stands across the head of a paper that no longer holds; empty where it does. */
    public List<Wording> words() {
        List<Wording> words = new ArrayList<>();
        if (withdrawal != null) {
            words.add(new Wording(
                    String.format(
                            Locale.ROOT,
                            "本件已失效：第 %d 版已于%s撤回，理由：%s",
                            revision,
                            day(withdrawal.at()),
                            sentence(withdrawal.reason())),
                    String.format(
                            Locale.ROOT,
                            "No longer valid: revision %d was withdrawn on %s. Reason: %s",
                            revision,
                            DAY_EN.format(withdrawal.at()),
                            withdrawal.reason())));
        }
        if (successor != null) {
            words.add(new Wording(
                    String.format(
                            Locale.ROOT,
                            "本件已失效：第 %d 版已由%s报送的第 %d 版取代，以第 %d 版的审核结论为准。",
                            revision,
                            day(successor.recordedAt()),
                            successor.revision(),
                            successor.revision()),
                    String.format(
                            Locale.ROOT,
                            "No longer valid: revision %d took the place of revision %d on %s; its decision counts",
                            successor.revision(),
                            revision,
                            DAY_EN.format(successor.recordedAt()))));
        } else if (reviewedInto != null) {
            words.add(new Wording(
                    "本件已失效：本版经核查或者重新判定，另有审核结论（%s），以该结论为准。".formatted(reviewedInto),
                    "No longer valid: a review or a judgement made again led to another decision on this revision (%s), which counts"
                            .formatted(reviewedInto)));
        }
        return words;
    }

    private static String day(Instant at) {
        return DAY.format(at);
    }

    private static String sentence(String words) {
        return words.endsWith("。") ? words : words + "。";
    }
}
