package org.agendagate.derivation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.agendagate.facts.Fact;
import org.agendagate.facts.Opinion;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.LeaderOpinion;
import org.agendagate.packet.OpinionCondition;
import org.agendagate.packet.OpinionRole;
import org.agendagate.reference.DiscrepancyKind;
import org.agendagate.reference.OpinionKind;
import org.agendagate.texts.FoldedText;

/** Opinions against an item that stand, and conditions that are not those a leader wrote. */
final class OpinionDiscrepancies {
    private static final Set<String> LEADERS =
            Set.of(OpinionRole.LEADER_IN_CHARGE.name(), OpinionRole.COUNTERSIGNING_LEADER.name());

    private final Derivation.Setting setting;
    private final AgendaItem item;
    private final String at;
    private final Discrepancies all;

    OpinionDiscrepancies(Derivation.Setting setting, AgendaItem item, String at, Discrepancies all) {
        this.setting = setting;
        this.item = item;
        this.at = at;
        this.all = all;
    }

    /** Opinions that G04 looks at, as those that hold in their leader's place, are left to it. */
    void find(List<Fact> known) {
        Set<String> holding = known.stream()
                .filter(fact -> fact.itemAt().equals(at)
                        && fact instanceof Opinion opinion
                        && opinion.competent()
                        && opinion.latest()
                        && LEADERS.contains(opinion.role()))
                .map(Fact::at)
                .collect(Collectors.toSet());
        for (int index = 0; index < item.leaderOpinions().size(); index++) {
            LeaderOpinion opinion = item.leaderOpinions().get(index);
            String place = at + "/leaderOpinions/" + index;
            OpinionKind kind = setting.wordsOf(opinion).kind();
            String who = setting.reference().portfolios().title(opinion.leader());
            if ((kind == OpinionKind.DISAGREE || kind == OpinionKind.DEFER)
                    && !holding.contains(place)
                    && stands(opinion)) {
                all.add(
                        DiscrepancyKind.OPPOSED,
                        place + "/text",
                        who + "的意见为“" + opinion.text() + "”，此后没有改为同意",
                        who + " wrote: " + opinion.text() + ", and has not agreed since");
            }
            if (kind == OpinionKind.CONDITIONAL
                    && !opinion.conditions().isEmpty()
                    && opinion.conditions().stream().noneMatch(condition -> isOf(condition, opinion))) {
                all.add(
                        DiscrepancyKind.CONDITION,
                        place + "/conditions/0/text",
                        who + "的意见为“" + opinion.text() + "”，所列条件为“"
                                + opinion.conditions().get(0).text() + "”",
                        who + " wrote: " + opinion.text() + "; the condition listed is: "
                                + opinion.conditions().get(0).text());
            }
        }
    }

    /** On one day, whichever of two opinions is listed first, the one against stands. */
    private boolean stands(LeaderOpinion against) {
        LocalDate day = Objects.requireNonNullElse(against.signedOn(), LocalDate.MAX);
        return item.leaderOpinions().stream()
                .filter(other -> isOfSamePerson(other, against))
                .filter(other -> other.signedOn() != null && other.signedOn().isAfter(day))
                .noneMatch(other -> agrees(setting.wordsOf(other).kind()));
    }

    /** Whoever acted for somebody spoke in that place. */
    private static boolean isOfSamePerson(LeaderOpinion one, LeaderOpinion other) {
        return one.leader().equals(other.leader())
                || one.leader().equals(other.actingFor())
                || (one.actingFor() != null && one.actingFor().equals(other.leader()))
                || (one.role() == OpinionRole.UNIT_HEAD && other.role() == OpinionRole.UNIT_HEAD);
    }

    private static boolean agrees(OpinionKind kind) {
        return switch (kind) {
            case AGREE, AGREE_WITH_COMMENT, CONDITIONAL -> true;
            default -> false;
        };
    }

    /** A condition of the opinion shares at least two characters in a row with its words. */
    private static boolean isOf(OpinionCondition condition, LeaderOpinion opinion) {
        String words = FoldedText.word(Objects.requireNonNullElse(opinion.text(), ""));
        String text = FoldedText.word(condition.text());
        for (int index = 0; index + 2 <= text.length(); index++) {
            if (words.contains(text.substring(index, index + 2))) {
                return true;
            }
        }
        return false;
    }
}
