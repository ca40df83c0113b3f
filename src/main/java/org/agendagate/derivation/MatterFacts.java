package org.agendagate.derivation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.agendagate.facts.Appointment;
import org.agendagate.facts.Fact;
import org.agendagate.facts.FairCompetition;
import org.agendagate.facts.MajorDecision;
import org.agendagate.facts.Money;
import org.agendagate.facts.PersonnelCase;
import org.agendagate.facts.Project;
import org.agendagate.facts.Recusal;
import org.agendagate.facts.RecusalConflict;
import org.agendagate.facts.RedLine;
import org.agendagate.facts.Staffing;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.ItemType;
import org.agendagate.packet.Touch;
import org.agendagate.reference.MatterPolicy;

/**
 * Tells what an item brings along for the kinds of matter it is about. A matter that an item declares and does not
 * describe is described as lacking everything.
 */
final class MatterFacts {
    private final Derivation.Setting setting;
    private final AgendaItem item;
    private final String at;
    private final MatterPolicy policy;

    MatterFacts(Derivation.Setting setting, AgendaItem item, String at) {
        this.setting = setting;
        this.item = item;
        this.at = at;
        this.policy = setting.reference().matters();
    }

    void addTo(List<Fact> facts, Set<Touch> touches) {
        if (isAppointment() && (setting.asks(Appointment.class) || setting.asks(PersonnelCase.class))) {
            facts.add(new Appointment(at + "/personnel", at, item.itemNo(), item.impromptu(), isAddedAfterApproval()));
            facts.addAll(new PersonnelCases(policy, item, at).facts());
        }
        if (touches.contains(Touch.MONEY) && setting.asks(Money.class)) {
            facts.add(new Funding(setting, item, at).fact());
        }
        if (setting.asks(RedLine.class)) {
            facts.addAll(new RedLines(setting, item, at).facts());
        }
        if (setting.asks(Project.class) && (item.types().contains(ItemType.PROJECT) || item.project() != null)) {
            facts.add(new Projects(setting, item, at).fact());
        }
        if (setting.asks(Recusal.class) || setting.asks(RecusalConflict.class)) {
            addRecusal(facts);
        }
        if (touches.contains(Touch.STAFFING) && setting.asks(Staffing.class)) {
            facts.add(staffing());
        }
        Procedures procedures = new Procedures(setting, item, at);
        if (setting.asks(MajorDecision.class)
                && (item.types().contains(ItemType.MAJOR_ADMIN) || item.majorDecision() != null)) {
            facts.add(procedures.majorDecision());
        }
        if (setting.asks(FairCompetition.class)) {
            facts.addAll(procedures.fairCompetition());
        }
    }

    private boolean isAppointment() {
        return item.types().contains(ItemType.PERSONNEL) || !item.personnel().isEmpty();
    }

    private boolean isAddedAfterApproval() {
        OffsetDateTime approvedAt = setting.packet().meeting().agendaApprovedAt();
        OffsetDateTime addedAt = item.addedAt();
        return approvedAt != null
                && (setting.receiptOf(item).isAfter(approvedAt) || (addedAt != null && addedAt.isAfter(approvedAt)));
    }

    private void addRecusal(List<Fact> facts) {
        var recusal = item.recusal();
        boolean needed = item.types().stream().anyMatch(policy.recusalTypes()::contains)
                || (isAppointment() && policy.recusalTypes().contains(ItemType.PERSONNEL));
        facts.add(new Recusal(at + "/recusal", at, item.itemNo(), needed, recusal != null && recusal.declared()));
        if (recusal != null) {
            IntStream.range(0, recusal.conflicts().size())
                    .mapToObj(index -> conflict(recusal.conflicts().get(index), at + "/recusal/conflicts/" + index))
                    .forEach(facts::add);
        }
    }

    private RecusalConflict conflict(org.agendagate.packet.RecusalConflict conflict, String place) {
        String relation = conflict.relation();
        return new RecusalConflict(
                place,
                at,
                item.itemNo(),
                conflict.person(),
                relation == null ? "" : relation,
                conflict.leavesForItem());
    }

    private Staffing staffing() {
        var staffing = item.staffing();
        String opinion = staffing == null ? null : staffing.commissionOpinion();
        return new Staffing(
                at + "/staffing",
                at,
                item.itemNo(),
                staffing != null && setting.answers(opinion) && staffing.opinionOn() != null,
                opinion == null ? "" : opinion,
                staffing == null ? null : staffing.opinionOn());
    }
}
