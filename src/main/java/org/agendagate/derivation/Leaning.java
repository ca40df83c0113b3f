package org.agendagate.derivation;

import java.util.ArrayList;
import java.util.List;
import org.agendagate.packet.LeaningOpinion;
import org.agendagate.packet.LeaningSource;
import org.jspecify.annotations.Nullable;

/**
 * Whether a leaning opinion is complete: positions, reasons, a recommendation, and somebody who coordinated.
 *
 * @param text its state in Chinese words: what it lacks, or that it is there
 * @param textEn the same in English
 */
record Leaning(boolean complete, String text, String textEn) {
    private record Gap(String zh, String en) {}

    static Leaning of(@Nullable LeaningOpinion opinion, Derivation.Setting setting) {
        if (opinion == null) {
            return new Leaning(false, "未提出", "none");
        }
        List<Gap> gaps = gapsOf(opinion, setting);
        return gaps.isEmpty()
                ? new Leaning(true, "已提出", "complete")
                : new Leaning(
                        false,
                        String.join("、", gaps.stream().map(Gap::zh).toList()),
                        String.join(", ", gaps.stream().map(Gap::en).toList()));
    }

    private static List<Gap> gapsOf(LeaningOpinion opinion, Derivation.Setting setting) {
        List<Gap> gaps = new ArrayList<>();
        if (!opinion.positionsListed()) {
            gaps.add(new Gap("未列明各方意见", "does not list the positions"));
        }
        if (!opinion.reasonsListed()) {
            gaps.add(new Gap("未列明理由依据", "does not list the reasons"));
        }
        if (!FormFacts.isText(opinion.recommendedOption()) || !setting.answers(opinion.recommendedOption())) {
            gaps.add(new Gap("未提出倾向方案", "recommends no option"));
        }
        if (!isCoordinated(opinion, setting)) {
            gaps.add(new Gap("未经领导或者会议协调", "was coordinated by nobody"));
        }
        return gaps;
    }

    /** What one unit prefers is not a leaning opinion of the departments concerned (edge case 11 of the domain notes). */
    private static boolean isCoordinated(LeaningOpinion opinion, Derivation.Setting setting) {
        return (opinion.coordinator() != null
                        && setting.reference().portfolios().isListed(opinion.coordinator()))
                || (opinion.proposedBy() == LeaningSource.COORDINATION_MEETING && setting.answers(opinion.minutes()));
    }
}
