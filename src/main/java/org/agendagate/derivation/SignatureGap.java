package org.agendagate.derivation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.agendagate.edition.Edition;
import org.agendagate.packet.LeaderOpinion;
import org.agendagate.reference.OpinionKind;
import org.agendagate.reference.OpinionReading;
import org.jspecify.annotations.Nullable;

/** Why what stands in an opinion box does not count as a signed opinion. */
record SignatureGap(String zh, String en, boolean awaitsReading) {
    SignatureGap(String zh, String en) {
        this(zh, en, false);
    }

    /** The gap of the slot's opinion; {@code null} where it counts. */
    static @Nullable SignatureGap of(SignatureSlots.Slot slot, Derivation.Setting setting) {
        if (slot.code() == null && !setting.naming().hasLeader(slot.unit())) {
            Naming.Words gap = setting.naming().gapOf(slot.unit());
            return new SignatureGap(gap.zh(), gap.en());
        } else if (slot.code() == null) {
            return ofUnlisted(slot.unit(), setting.edition());
        }
        SignatureSlots.Placed filledBy = slot.filledBy();
        return filledBy == null
                ? new SignatureGap("未见其意见", "there is no opinion of this leader")
                : of(filledBy.opinion(), slot.undated(), setting);
    }

    private static SignatureGap ofUnlisted(String unit, Edition edition) {
        return edition.atLeast(Edition.SECOND)
                ? new SignatureGap(
                        "本单位分工名录未列明" + unit + "的分管领导，须由会议服务处补正名录，不是报送单位的问题",
                        "the office's own directory lists nobody as in charge of " + unit
                                + "; the meeting-service division has to complete it, this is no fault of the unit")
                : new SignatureGap("分工表未列明" + unit + "的分管领导，无法核对", "no leader is listed as in charge of " + unit);
    }

    private static @Nullable SignatureGap of(LeaderOpinion opinion, long undated, Derivation.Setting setting) {
        List<SignatureGap> gaps = new ArrayList<>();
        OpinionReading words = setting.wordsOf(opinion);
        OpinionKind kind = words.kind();
        if (!setting.reference().opinions().countsAsOpinion(kind)) {
            gaps.add(ofKind(words));
        }
        if (!opinion.signed() && kind != OpinionKind.EMPTY) {
            gaps.add(new SignatureGap("没有签名", "it bears no signature"));
        }
        LocalDate signedOn = opinion.signedOn();
        if (signedOn == null) {
            gaps.add(ofUndated(undated));
        } else if (signedOn.isAfter(setting.today())) {
            gaps.add(new SignatureGap("签署日期" + signedOn + "尚未到来", "its date " + signedOn + " is still to come"));
        }
        return gaps.isEmpty() ? null : gaps.size() == 1 ? gaps.get(0) : joined(gaps);
    }

    /** Any of them may be the latest, so all are told at once. */
    private static SignatureGap ofUndated(long undated) {
        return undated == 1
                ? new SignatureGap("没有完整日期", "it bears no full date")
                : new SignatureGap(
                        String.format(Locale.ROOT, "没有完整日期，共%d条意见如此，请一并注明", undated),
                        String.format(
                                Locale.ROOT,
                                "it bears no full date, like %d opinions in all; date every one",
                                undated));
    }

    private static SignatureGap ofKind(OpinionReading words) {
        OpinionKind kind = words.kind();
        String telling = String.join("”“", words.telling());
        return switch (kind) {
            case READ_ONLY -> new SignatureGap("仅签阅，未载明意见", "it only says that the leader has read it");
            case NAME_ONLY -> new SignatureGap("仅有签名，未载明意见", "it is a bare signature");
            case EMPTY -> new SignatureGap("意见栏空白", "the opinion box is blank");
            case FORWARD -> new SignatureGap("仅批转其他单位，未表明意见", "it only passes the matter on");
            case UNCLEAR -> new SignatureGap("意见不明确", "its words are no clear opinion", true);
            case PARTIAL -> new SignatureGap("仅部分同意（“" + telling + "”）", "it agrees in part only: " + telling);
            case ELSEWHERE ->
                new SignatureGap("所同意的不是提请本次会议审议（“" + telling + "”）", "it agrees to something else: " + telling);
            case RELAYED ->
                new SignatureGap(
                        "只是转述他人或者口头的意见（“" + telling + "”），不是本人签署的意见",
                        "it only tells what others agreed to, or what was spoken: " + telling);
            case NO_STAND -> new SignatureGap("未表明本人态度（“" + telling + "”）", "it takes no stand: " + telling);
            case AGREE, AGREE_WITH_COMMENT, CONDITIONAL, DEFER, DISAGREE ->
                new SignatureGap("“" + kind.label() + "”不作为签署意见", "this kind of opinion does not count");
        };
    }

    private static SignatureGap joined(List<SignatureGap> gaps) {
        return new SignatureGap(
                String.join("；", gaps.stream().map(SignatureGap::zh).toList()),
                String.join("; ", gaps.stream().map(SignatureGap::en).toList()));
    }
}
