package org.agendagate.packet;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Calls the units and leaders of a packet otherwise and leaves all else, every place included, as it is.
 *
 * @param unit what a unit is to be called
 * @param leader what a leader is to be called
 */
public record Renaming(UnaryOperator<String> unit, UnaryOperator<String> leader) {
    public Packet of(Packet packet) {
        return new Packet(
                packet.secrecy(),
                packet.packetNo(),
                packet.revision(),
                meeting(packet.meeting()),
                unit.apply(packet.submittingUnit()),
                packet.division(),
                packet.handler(),
                packet.unitHeadSignature(),
                packet.submittedAt(),
                packet.receivedAt(),
                packet.items().stream().map(this::item).toList());
    }

    private Meeting meeting(Meeting meeting) {
        return new Meeting(
                meeting.meetingNo(),
                meeting.kind(),
                meeting.startsAt(),
                meeting.lengthMinutes(),
                meeting.agendaApprovedAt(),
                meeting.absentLeaders().stream().map(leader).toList());
    }

    private AgendaItem item(AgendaItem item) {
        return new AgendaItem(
                item.itemNo(),
                item.title(),
                item.titleEn(),
                item.secrecy(),
                item.types(),
                item.touches(),
                item.ask(),
                item.askText(),
                item.decisionPoints(),
                item.oneMatter(),
                item.background(),
                item.basis(),
                item.summary(),
                item.proposedDecision(),
                item.options(),
                item.source(),
                item.competence(),
                unit.apply(item.leadUnit()),
                units(item.coUnits()),
                item.reporter(),
                item.minutes(),
                item.attendingUnits(),
                item.urgent(),
                item.urgencyReason(),
                item.impromptu(),
                item.addedAt(),
                item.publicity(),
                item.knowScope(),
                item.leaderOpinions().stream().map(this::opinion).toList(),
                item.consultations().stream().map(this::consultation).toList(),
                leaning(item.leaningOpinion()),
                item.documents(),
                item.attachments(),
                item.manifest(),
                item.personnel(),
                item.money(),
                item.project(),
                item.property(),
                item.staffing(),
                item.majorDecision(),
                item.recusal(),
                item.actionItems(),
                item.links(),
                item.cureNotes(),
                item.waivers(),
                item.withdrawal(),
                item.details());
    }

    private LeaderOpinion opinion(LeaderOpinion opinion) {
        return new LeaderOpinion(
                leader.apply(opinion.leader()),
                opinion.role(),
                leader(opinion.actingFor()),
                opinion.authorisation(),
                opinion.text(),
                opinion.signed(),
                opinion.signatureEvidence(),
                opinion.signedOn(),
                opinion.onRevision(),
                opinion.coversTextHashes(),
                opinion.conditions());
    }

    private Consultation consultation(Consultation consultation) {
        return new Consultation(
                consultation.kind(),
                consultation.requestedOn(),
                consultation.deadline(),
                consultation.remindedOn(),
                consultation.textHash(),
                units(consultation.askedUnits()),
                consultation.replies().stream().map(this::reply).toList());
    }

    private DepartmentReply reply(DepartmentReply reply) {
        return new DepartmentReply(
                unit.apply(reply.unit()),
                reply.stance(),
                reply.repliedOn(),
                reply.signedByPost(),
                reply.comment(),
                reply.adoption(),
                reply.agreedToUnadopted(),
                reply.statedBasis(),
                reply.evidence(),
                reply.disclosedInPaper());
    }

    private @Nullable LeaningOpinion leaning(@Nullable LeaningOpinion leaning) {
        return leaning == null
                ? null
                : new LeaningOpinion(
                        leaning.text(),
                        leaning.proposedBy(),
                        leader(leaning.coordinator()),
                        leaning.coordinatedOn(),
                        leaning.minutes(),
                        leaning.positionsListed(),
                        leaning.reasonsListed(),
                        leaning.optionCount(),
                        leaning.recommendedOption(),
                        units(leaning.dissentUnits()));
    }

    private @Nullable String leader(@Nullable String name) {
        return name == null ? null : leader.apply(name);
    }

    private List<String> units(List<String> names) {
        return names.stream().map(unit).toList();
    }
}
