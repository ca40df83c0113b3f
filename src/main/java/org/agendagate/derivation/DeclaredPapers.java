package org.agendagate.derivation;

import java.util.List;
import org.agendagate.facts.Confirmation;
import org.agendagate.facts.Fact;
import org.agendagate.facts.FairReview;
import org.agendagate.facts.Paper;
import org.agendagate.facts.Review;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.ConfirmedChange;
import org.agendagate.packet.DeliberationDocument;
import org.agendagate.packet.FairCompetitionReview;
import org.agendagate.packet.LegalPreReview;
import org.jspecify.annotations.Nullable;

/** Publishes documents, their reviews, and what was confirmed of them, each as the packet says it and for rules that ask for it. */
record DeclaredPapers(Derivation.Setting setting, AgendaItem item, String at) {
    void addTo(List<Fact> facts) {
        if (setting.asks(Paper.class)) {
            addPaper(facts);
        }
        if (setting.asks(FairReview.class)) {
            addFairReview(facts);
        }
        if (setting.asks(Review.class)) {
            addReview(facts);
        }
        if (setting.asks(org.agendagate.facts.ReviewComment.class)) {
            addReviewComment(facts);
        }
        if (setting.asks(Confirmation.class)) {
            addConfirmation(facts);
        }
    }

    private void addPaper(List<Fact> facts) {
        for (int index = 0; index < item.documents().size(); index++) {
            DeliberationDocument each = item.documents().get(index);
            facts.add(new Paper(
                    at + "/documents/" + index,
                    at,
                    item.itemNo(),
                    each.docNo(),
                    each.title(),
                    each.kind().name(),
                    each.forDeliberation(),
                    each.fileName(),
                    each.fileHash(),
                    each.textHash(),
                    each.version(),
                    each.characters(),
                    each.readable(),
                    each.affectsMarketEntities()));
        }
    }

    private void addFairReview(List<Fact> facts) {
        for (int index = 0; index < item.documents().size(); index++) {
            DeliberationDocument document = item.documents().get(index);
            FairCompetitionReview each = document.fairCompetition();
            if (each != null) {
                facts.add(new FairReview(
                        at + "/documents/" + index + "/fairCompetition",
                        at,
                        item.itemNo(),
                        document.docNo(),
                        each.conclusion().name(),
                        each.reviewedBy(),
                        each.regulatorConsulted(),
                        each.exceptionReason(),
                        each.exceptionUntil(),
                        each.evidence()));
            }
        }
    }

    private void addReview(List<Fact> facts) {
        for (int index = 0; index < item.documents().size(); index++) {
            DeliberationDocument document = item.documents().get(index);
            for (int place = 0; place < document.reviews().size(); place++) {
                LegalPreReview each = document.reviews().get(place);
                facts.add(new Review(
                        at + "/documents/" + index + "/reviews/" + place,
                        at,
                        item.itemNo(),
                        document.docNo(),
                        each.outcome().name(),
                        each.reviewedTextHash(),
                        each.sentOn(),
                        each.sentBy(),
                        each.acceptedOn(),
                        each.dueOn(),
                        each.requiredOn(),
                        each.emergencyBasis(),
                        each.reviewer(),
                        each.decidedOn(),
                        each.notRequiredSignedBy(),
                        each.points(),
                        each.reformRoute(),
                        each.validUntil(),
                        each.opinionFile(),
                        each.returnedMaterialsBy()));
            }
        }
    }

    private void addReviewComment(List<Fact> facts) {
        for (int index = 0; index < item.documents().size(); index++) {
            DeliberationDocument document = item.documents().get(index);
            for (int place = 0; place < document.reviews().size(); place++) {
                LegalPreReview review = document.reviews().get(place);
                for (int line = 0; line < review.comments().size(); line++) {
                    org.agendagate.packet.ReviewComment each = review.comments().get(line);
                    facts.add(new org.agendagate.facts.ReviewComment(
                            at + "/documents/" + index + "/reviews/" + place + "/comments/" + line,
                            at,
                            item.itemNo(),
                            document.docNo(),
                            each.text(),
                            nameOf(each.adoption()),
                            each.explanation()));
                }
            }
        }
    }

    private void addConfirmation(List<Fact> facts) {
        for (int index = 0; index < item.documents().size(); index++) {
            DeliberationDocument document = item.documents().get(index);
            for (int place = 0; place < document.changes().size(); place++) {
                ConfirmedChange each = document.changes().get(place);
                facts.add(new Confirmation(
                        at + "/documents/" + index + "/changes/" + place,
                        at,
                        item.itemNo(),
                        document.docNo(),
                        each.fromTextHash(),
                        each.toTextHash(),
                        each.confirmedBy(),
                        each.confirmedOn()));
            }
        }
    }

    private static @Nullable String nameOf(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
