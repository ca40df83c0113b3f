package org.agendagate.derivation;

import java.util.List;
import org.agendagate.facts.Claim;
import org.agendagate.facts.Fact;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.Consultation;
import org.agendagate.packet.DeliberationDocument;
import org.agendagate.packet.DepartmentReply;
import org.agendagate.packet.LeaderOpinion;
import org.agendagate.packet.LeaningOpinion;
import org.agendagate.packet.LeaningSource;
import org.agendagate.packet.LegalPreReview;
import org.agendagate.packet.OpinionCondition;
import org.agendagate.packet.ReviewOutcome;
import org.agendagate.packet.Stance;
import org.agendagate.packet.UnitHeadSignature;
import org.agendagate.reference.ClaimKind;
import org.jspecify.annotations.Nullable;

/** Lists what an item says was done by others, each with the place where its proof is to be named. */
final class Claims {
    private final Derivation.Setting setting;
    private final AgendaItem item;
    private final String at;

    Claims(Derivation.Setting setting, AgendaItem item, String at) {
        this.setting = setting;
        this.item = item;
        this.at = at;
    }

    void addTo(List<Fact> facts) {
        UnitHeadSignature head = setting.packet().unitHeadSignature();
        if (head != null && head.signed()) {
            facts.add(claim(
                    ClaimKind.UNIT_HEAD,
                    "/unitHeadSignature/evidence",
                    "单位主要负责人签字",
                    "signature of the unit's head",
                    head.evidence()));
        }
        addOpinions(facts);
        addReplies(facts);
        addCoordination(facts);
        addReviews(facts);
    }

    private void addOpinions(List<Fact> facts) {
        for (int index = 0; index < item.leaderOpinions().size(); index++) {
            LeaderOpinion opinion = item.leaderOpinions().get(index);
            String place = at + "/leaderOpinions/" + index;
            String title = setting.reference().portfolios().title(opinion.leader());
            if (opinion.signed()) {
                facts.add(claim(
                        ClaimKind.SIGNATURE,
                        place + "/signatureEvidence",
                        title + "签署的意见",
                        "opinion signed by " + title,
                        opinion.signatureEvidence()));
            }
            for (int part = 0; part < opinion.conditions().size(); part++) {
                OpinionCondition condition = opinion.conditions().get(part);
                if (condition.met()) {
                    facts.add(claim(
                            ClaimKind.CONDITION,
                            place + "/conditions/" + part + "/evidence",
                            "条件“" + condition.text() + "”已落实",
                            "condition met: " + condition.text(),
                            condition.evidence()));
                }
            }
        }
    }

    /** Silence is nothing that a file could prove. */
    private void addReplies(List<Fact> facts) {
        for (int round = 0; round < item.consultations().size(); round++) {
            Consultation consultation = item.consultations().get(round);
            for (int index = 0; index < consultation.replies().size(); index++) {
                DepartmentReply reply = consultation.replies().get(index);
                if (reply.stance() != Stance.SILENT) {
                    facts.add(claim(
                            ClaimKind.REPLY,
                            at + "/consultations/" + round + "/replies/" + index + "/evidence",
                            reply.unit() + "的意见",
                            "reply of " + reply.unit(),
                            reply.evidence()));
                }
            }
        }
    }

    private void addCoordination(List<Fact> facts) {
        LeaningOpinion leaning = item.leaningOpinion();
        if (leaning != null
                && (leaning.coordinator() != null
                        || leaning.coordinatedOn() != null
                        || leaning.proposedBy() == LeaningSource.COORDINATION_MEETING)) {
            facts.add(claim(
                    ClaimKind.COORDINATION,
                    at + "/leaningOpinion/minutes",
                    "倾向性意见经协调形成",
                    "the leaning opinion was coordinated",
                    leaning.minutes()));
        }
    }

    private void addReviews(List<Fact> facts) {
        for (int index = 0; index < item.documents().size(); index++) {
            DeliberationDocument document = item.documents().get(index);
            for (int turn = 0; turn < document.reviews().size(); turn++) {
                LegalPreReview review = document.reviews().get(turn);
                if (isGiven(review.outcome())) {
                    facts.add(claim(
                            ClaimKind.REVIEW,
                            at + "/documents/" + index + "/reviews/" + turn + "/opinionFile",
                            "《" + document.title() + "》的前置审核意见",
                            "pre-review of " + document.docNo(),
                            review.opinionFile()));
                }
            }
        }
    }

    private static boolean isGiven(ReviewOutcome outcome) {
        return switch (outcome) {
            case SENT_PENDING, RETURNED_INCOMPLETE -> false;
            case PASSED, PASSED_WITH_COMMENTS, RISK_STATED, FAILED, NOT_REQUIRED -> true;
        };
    }

    private Claim claim(ClaimKind kind, String place, String text, String textEn, @Nullable String evidence) {
        return new Claim(
                place,
                at,
                item.itemNo(),
                kind.name(),
                text,
                textEn,
                setting.reference().form().evidence().contains(kind),
                FormFacts.isText(evidence) && setting.answers(evidence));
    }
}
