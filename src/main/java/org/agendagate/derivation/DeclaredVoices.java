package org.agendagate.derivation;

import java.util.List;
import org.agendagate.facts.Fact;
import org.agendagate.facts.Proviso;
import org.agendagate.facts.Reply;
import org.agendagate.facts.Signature;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.DepartmentReply;
import org.agendagate.packet.LeaderOpinion;
import org.agendagate.packet.OpinionCondition;
import org.agendagate.packet.Stance;
import org.jspecify.annotations.Nullable;

/** Publishes who was asked and what everybody said: signatures, consultations, answers, the leaning opinion, each as the packet says it and for rules that ask for it. */
record DeclaredVoices(Derivation.Setting setting, AgendaItem item, String at) {
    void addTo(List<Fact> facts) {
        if (setting.asks(Signature.class)) {
            addSignature(facts);
        }
        if (setting.asks(Proviso.class)) {
            addProviso(facts);
        }
        if (setting.asks(org.agendagate.facts.Consultation.class)) {
            addConsultation(facts);
        }
        if (setting.asks(Reply.class)) {
            addReply(facts);
        }
        if (setting.asks(org.agendagate.facts.LeaningOpinion.class)) {
            addLeaningOpinion(facts);
        }
    }

    private void addSignature(List<Fact> facts) {
        for (int index = 0; index < item.leaderOpinions().size(); index++) {
            LeaderOpinion each = item.leaderOpinions().get(index);
            facts.add(new Signature(
                    at + "/leaderOpinions/" + index,
                    at,
                    item.itemNo(),
                    each.leader(),
                    each.role().name(),
                    each.actingFor(),
                    each.authorisation(),
                    each.text(),
                    each.signed(),
                    each.signatureEvidence(),
                    each.signedOn(),
                    each.onRevision(),
                    each.coversTextHashes()));
        }
    }

    private void addProviso(List<Fact> facts) {
        for (int index = 0; index < item.leaderOpinions().size(); index++) {
            LeaderOpinion opinion = item.leaderOpinions().get(index);
            for (int place = 0; place < opinion.conditions().size(); place++) {
                OpinionCondition each = opinion.conditions().get(place);
                facts.add(new Proviso(
                        at + "/leaderOpinions/" + index + "/conditions/" + place,
                        at,
                        item.itemNo(),
                        opinion.leader(),
                        each.text(),
                        each.met(),
                        each.evidence()));
            }
        }
    }

    private void addConsultation(List<Fact> facts) {
        for (int number = 0; number < item.consultations().size(); number++) {
            org.agendagate.packet.Consultation each = item.consultations().get(number);
            facts.add(new org.agendagate.facts.Consultation(
                    at + "/consultations/" + number,
                    at,
                    item.itemNo(),
                    number + 1,
                    each.kind().name(),
                    each.requestedOn(),
                    each.deadline(),
                    each.remindedOn(),
                    each.textHash(),
                    each.askedUnits(),
                    each.askedUnits().size(),
                    (int) each.replies().stream()
                            .filter(reply -> reply.stance() != Stance.SILENT)
                            .map(org.agendagate.packet.DepartmentReply::unit)
                            .distinct()
                            .count()));
        }
    }

    private void addReply(List<Fact> facts) {
        for (int number = 0; number < item.consultations().size(); number++) {
            org.agendagate.packet.Consultation consultation =
                    item.consultations().get(number);
            for (int place = 0; place < consultation.replies().size(); place++) {
                DepartmentReply each = consultation.replies().get(place);
                facts.add(new Reply(
                        at + "/consultations/" + number + "/replies/" + place,
                        at,
                        item.itemNo(),
                        number + 1,
                        consultation.kind().name(),
                        consultation.requestedOn(),
                        consultation.deadline(),
                        each.unit(),
                        each.stance().name(),
                        each.repliedOn(),
                        each.signedByPost(),
                        each.comment(),
                        nameOf(each.adoption()),
                        each.agreedToUnadopted(),
                        each.statedBasis(),
                        each.evidence(),
                        each.disclosedInPaper()));
            }
        }
    }

    private void addLeaningOpinion(List<Fact> facts) {
        org.agendagate.packet.LeaningOpinion each = item.leaningOpinion();
        if (each != null) {
            facts.add(new org.agendagate.facts.LeaningOpinion(
                    at + "/leaningOpinion",
                    at,
                    item.itemNo(),
                    each.text(),
                    each.proposedBy().name(),
                    each.coordinator(),
                    each.coordinatedOn(),
                    each.minutes(),
                    each.positionsListed(),
                    each.reasonsListed(),
                    each.optionCount(),
                    each.recommendedOption(),
                    each.dissentUnits()));
        }
    }

    private static @Nullable String nameOf(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
