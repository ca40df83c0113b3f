package org.agendagate.derivation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.Consultation;
import org.agendagate.packet.DepartmentReply;
import org.agendagate.packet.LeaderOpinion;
import org.agendagate.packet.LegalPreReview;
import org.jspecify.annotations.Nullable;

/** Days of an item that cannot be in that order, and days that were not yet when it was decided. */
final class DateOrder {
    /** Something wrong with a day at its place. */
    record Slip(String place, String zh, String en) {}

    /** A signature older than that is on something else. */
    private static final int OLD_DAYS = 183;

    private final Derivation.Setting setting;
    private final AgendaItem item;
    private final String at;
    private final List<Slip> slips = new ArrayList<>();

    DateOrder(Derivation.Setting setting, AgendaItem item, String at) {
        this.setting = setting;
        this.item = item;
        this.at = at;
    }

    List<Slip> find() {
        for (int index = 0; index < item.consultations().size(); index++) {
            look(item.consultations().get(index), at + "/consultations/" + index);
        }
        for (int index = 0; index < item.documents().size(); index++) {
            List<LegalPreReview> reviews = item.documents().get(index).reviews();
            for (int turn = 0; turn < reviews.size(); turn++) {
                look(reviews.get(turn), at + "/documents/" + index + "/reviews/" + turn);
            }
        }
        for (int index = 0; index < item.leaderOpinions().size(); index++) {
            look(item.leaderOpinions().get(index), at + "/leaderOpinions/" + index);
        }
        if (item.staffing() != null) {
            notYet(item.staffing().opinionOn(), at + "/staffing/opinionOn", "编委意见日期", "the commission's opinion");
        }
        if (item.leaningOpinion() != null) {
            notYet(
                    item.leaningOpinion().coordinatedOn(),
                    at + "/leaningOpinion/coordinatedOn",
                    "协调日期",
                    "the coordination");
        }
        return slips;
    }

    private void look(Consultation round, String place) {
        LocalDate asked = round.requestedOn();
        notYet(asked, place + "/requestedOn", "征求意见日期", "the request");
        before(round.deadline(), asked, place + "/deadline", "反馈期限", "征求意见日期", "the deadline", "the request");
        before(round.remindedOn(), asked, place + "/remindedOn", "催办日期", "征求意见日期", "the reminder", "the request");
        for (int index = 0; index < round.replies().size(); index++) {
            DepartmentReply reply = round.replies().get(index);
            String spot = place + "/replies/" + index + "/repliedOn";
            String who = reply.unit() + "的反馈日期";
            before(reply.repliedOn(), asked, spot, who, "征求意见日期", "the reply of " + reply.unit(), "the request");
            notYet(reply.repliedOn(), spot, who, "the reply of " + reply.unit());
        }
    }

    private void look(LegalPreReview review, String place) {
        LocalDate sent = review.sentOn();
        LocalDate decided = review.decidedOn();
        notYet(sent, place + "/sentOn", "送审日期", "the day it was sent");
        notYet(decided, place + "/decidedOn", "出具意见日期", "the day of the review");
        before(review.acceptedOn(), sent, place + "/acceptedOn", "受理日期", "送审日期", "the receipt", "the day it was sent");
        before(review.dueOn(), sent, place + "/dueOn", "应出具日期", "送审日期", "the day it is due", "the day it was sent");
        before(decided, sent, place + "/decidedOn", "出具意见日期", "送审日期", "the review", "the day it was sent");
        before(decided, review.acceptedOn(), place + "/decidedOn", "出具意见日期", "受理日期", "the review", "the receipt");
        before(review.validUntil(), decided, place + "/validUntil", "有效期", "出具意见日期", "the end", "the review");
    }

    private void look(LeaderOpinion opinion, String place) {
        String who = setting.reference().portfolios().title(opinion.leader());
        LocalDate day = opinion.signedOn();
        Integer revision = opinion.onRevision();
        if (day != null && day.plusDays(OLD_DAYS).isBefore(setting.receivedOn())) {
            slips.add(new Slip(
                    place + "/signedOn",
                    who + "签署于" + day + "，距报送已超过半年",
                    who + " signed on " + day + ", more than half a year before the packet came"));
        }
        if (revision != null && revision > setting.packet().revision()) {
            slips.add(new Slip(
                    place + "/onRevision",
                    who + "签署的是第" + revision + "稿，本次报送的是第" + setting.packet().revision() + "稿",
                    who + " signed revision " + revision + ", this is revision "
                            + setting.packet().revision()));
        }
    }

    private void notYet(@Nullable LocalDate day, String place, String what, String whatEn) {
        if (day != null && day.isAfter(setting.today())) {
            slips.add(new Slip(place, what + day + "尚未到来", whatEn + " is on " + day + ", which is yet to come"));
        }
    }

    private void before(
            @Nullable LocalDate day,
            @Nullable LocalDate other,
            String place,
            String what,
            String otherWhat,
            String whatEn,
            String otherEn) {
        if (day != null && other != null && day.isBefore(other)) {
            slips.add(new Slip(
                    place,
                    what + day + "早于" + otherWhat + other,
                    whatEn + " (" + day + ") is before " + otherEn + " (" + other + ")"));
        }
    }
}
