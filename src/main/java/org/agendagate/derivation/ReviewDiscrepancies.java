package org.agendagate.derivation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.Attachment;
import org.agendagate.packet.DeliberationDocument;
import org.agendagate.packet.LegalPreReview;
import org.agendagate.packet.ReviewOutcome;
import org.agendagate.reference.DiscrepancyKind;
import org.agendagate.texts.FoldedText;
import org.jspecify.annotations.Nullable;

/** What is said of the pre-review of documents and does not fit together. */
final class ReviewDiscrepancies {
    /** No review holds longer, whatever it says. */
    private static final int LONGEST_DAYS = 366;

    private final Derivation.Setting setting;
    private final AgendaItem item;
    private final String at;
    private final Discrepancies all;
    private final OwnReview ownReview;

    ReviewDiscrepancies(Derivation.Setting setting, AgendaItem item, String at, Discrepancies all) {
        this.setting = setting;
        this.item = item;
        this.at = at;
        this.all = all;
        this.ownReview = new OwnReview(setting);
    }

    void find() {
        Map<String, String> byDigest = new HashMap<>();
        for (int index = 0; index < item.documents().size(); index++) {
            DeliberationDocument document = item.documents().get(index);
            String place = at + "/documents/" + index;
            if (document.forDeliberation()) {
                boolean same = lookAt(document.fileHash(), document, place + "/fileHash", byDigest);
                if (!same) {
                    lookAt(document.textHash(), document, place + "/textHash", byDigest);
                }
            }
            for (int turn = 0; turn < document.reviews().size(); turn++) {
                look(document.reviews().get(turn), document, place + "/reviews/" + turn);
            }
        }
    }

    private boolean lookAt(
            @Nullable String digest, DeliberationDocument document, String place, Map<String, String> byDigest) {
        String other = digest == null ? null : byDigest.putIfAbsent(digest, document.title());
        if (other != null && !other.equals(document.title())) {
            all.add(
                    DiscrepancyKind.SAME_TEXT,
                    place,
                    "《" + other + "》与《" + document.title() + "》是同一份文件",
                    other + " and " + document.title() + " are one and the same file");
            return true;
        }
        return false;
    }

    private void look(LegalPreReview review, DeliberationDocument document, String place) {
        String title = "《" + document.title() + "》";
        String reviewer = sectionOf(review.reviewer());
        if (document.forDeliberation()
                && setting.reference().wording().isUnit(FoldedText.word(reviewer))
                && !isLegal(reviewer)
                && !ownReview.is(review)) {
            all.add(
                    DiscrepancyKind.REVIEWER,
                    place + "/reviewer",
                    title + "由" + reviewer + "审核，不是法规处",
                    document.title() + " was reviewed by " + reviewer + ", which is no legal division");
        }
        LocalDate since = review.decidedOn() == null ? review.sentOn() : review.decidedOn();
        LocalDate until = review.validUntil();
        if (since != null && until != null && since.plusDays(LONGEST_DAYS).isBefore(until)) {
            all.add(
                    DiscrepancyKind.VALIDITY,
                    place + "/validUntil",
                    title + "的审核意见" + since + "出具，有效期至" + until,
                    "the review of " + document.title() + " of " + since + " is to hold until " + until);
        }
        if (review.outcome() == ReviewOutcome.RISK_STATED
                && review.reformRoute()
                && texts().noneMatch(text -> text.contains("风险"))) {
            all.add(
                    DiscrepancyKind.RISK_UNSEEN,
                    place + "/outcome",
                    title + "的审核意见提示法律风险，议题文字和所附材料没有载明",
                    "the review of " + document.title() + " states a legal risk, which no paper of the item mentions");
        }
    }

    /** 法规处·审核岗 is 法规处. */
    private static String sectionOf(@Nullable String reviewer) {
        return reviewer == null ? "" : reviewer.split("·", 2)[0].strip();
    }

    private boolean isLegal(String section) {
        String name = setting.naming().unit(section);
        String whole = setting.naming().unit(setting.packet().submittingUnit() + section);
        List<String> divisions = setting.reference().thresholds().legalDivisions();
        List<String> standIns = setting.reference().thresholds().standIns();
        return Stream.of(name, whole).anyMatch(one -> divisions.contains(one) || standIns.contains(one));
    }

    /** What the meeting gets to see. */
    private Stream<String> texts() {
        return Stream.of(
                        Stream.of(item.title(), item.summary(), item.background(), item.proposedDecision()),
                        item.decisionPoints().stream(),
                        item.options().stream(),
                        item.documents().stream().map(DeliberationDocument::title),
                        item.attachments().stream().map(Attachment::title))
                .flatMap(texts -> texts)
                .flatMap(Stream::ofNullable);
    }
}
