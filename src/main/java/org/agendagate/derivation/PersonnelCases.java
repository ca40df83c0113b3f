package org.agendagate.derivation;

import static org.agendagate.packet.PrerequisiteState.NOT_APPLICABLE;

import java.util.List;
import java.util.stream.IntStream;
import org.agendagate.facts.PersonnelCase;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.Prerequisite;
import org.agendagate.packet.PrerequisiteKind;
import org.agendagate.packet.PrerequisiteState;
import org.agendagate.reference.MatterPolicy;

/** What each personnel case of an item lacks. A prerequisite told several times is as good as its worst state. */
final class PersonnelCases {
    private final MatterPolicy policy;
    private final AgendaItem item;
    private final String at;

    PersonnelCases(MatterPolicy policy, AgendaItem item, String at) {
        this.policy = policy;
        this.item = item;
        this.at = at;
    }

    List<PersonnelCase> facts() {
        if (item.personnel().isEmpty()) {
            return List.of(fact(at + "/personnel", "", "", List.of()));
        }
        return IntStream.range(0, item.personnel().size())
                .mapToObj(index -> {
                    var personnelCase = item.personnel().get(index);
                    String proposal = personnelCase.proposal();
                    return fact(
                            at + "/personnel/" + index,
                            personnelCase.caseNo(),
                            proposal == null ? "" : proposal,
                            personnelCase.prerequisites());
                })
                .toList();
    }

    private PersonnelCase fact(String place, String caseNo, String proposal, List<Prerequisite> prerequisites) {
        Gaps gaps = new Gaps();
        for (PrerequisiteKind kind : PrerequisiteKind.values()) {
            if (policy.prerequisites().contains(kind)) {
                check(kind, prerequisites, gaps);
            }
        }
        return new PersonnelCase(place, at, item.itemNo(), caseNo, proposal, gaps.isEmpty(), gaps.zh(), gaps.en());
    }

    private void check(PrerequisiteKind kind, List<Prerequisite> prerequisites, Gaps gaps) {
        List<PrerequisiteState> states = prerequisites.stream()
                .filter(prerequisite -> prerequisite.kind() == kind)
                .map(Prerequisite::state)
                .toList();
        if (states.isEmpty()) {
            gaps.add(kind.label() + "（未填报）", Words.of(kind) + " (not stated)");
            return;
        }
        states.stream()
                .filter(state -> !isDone(kind, state))
                .findFirst()
                .ifPresent(state -> gaps.add(
                        kind.label() + "（" + (state == NOT_APPLICABLE ? "不得填不适用" : state.label()) + "）",
                        Words.of(kind) + " ("
                                + (state == NOT_APPLICABLE ? "cannot be marked as not applicable" : Words.of(state))
                                + ")"));
    }

    private boolean isDone(PrerequisiteKind kind, PrerequisiteState state) {
        return switch (state) {
            case DONE -> true;
            case NOT_APPLICABLE -> policy.mayNotApply().contains(kind);
            case MISSING, UNRESOLVED -> false;
        };
    }
}
