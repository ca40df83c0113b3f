package org.agendagate.notices;

import java.util.List;
import java.util.Locale;
import org.agendagate.notices.Notice.Subject;

/** Notices and lists as Word files (.docx). */
public final class NoticeWord {
    private static final List<String> HEADS =
            List.of("序号", "议题名称", "议题编号", "主办单位", "汇报人", "时长", "列席单位", "分管领导", "审议材料", "备注");
    private static final int[] WIDTHS = {10, 52, 24, 24, 22, 14, 26, 24, 32, 14};

    private NoticeWord() {}

    public static byte[] write(Notice notice) {
        WordFile word = new WordFile(false, 16);
        notice.lapsed().forEach(word::lapsed);
        Subject item = notice.item();
        word.title(notice.heading());
        word.centred("编号：" + notice.number());
        if (item != null) {
            word.flush(notice.unit() + "：");
            word.text(opening(item, notice.mends()));
        }
        notice.reasons().forEach(reason -> point(word, reason));
        notice.looksByDesk().forEach((desk, looks) -> more(word, "此外，下列事项须经" + desk + "核：", looks));
        more(word, "另提示如下，不影响上会：", notice.hints());
        closing(notice).forEach(word::text);
        word.signed(notice.office().name(), notice.issuedOn());
        if (!notice.copyTo().isEmpty()) {
            word.flush("抄送：" + notice.copyTo() + "。");
        }
        word.pageNumbers();
        return word.bytes(notice.heading(), notice.office().name());
    }

    /** The sentence that names the item and says that it does not go. */
    public static String opening(Subject item, boolean mends) {
        return String.format(
                Locale.ROOT,
                "你单位报送的《%s》（议题编号 %s，报送编号 %s，第 %d 版，拟提交%s）收悉。经审核，%s，原因如下：",
                inner(item.title()),
                item.itemNo(),
                item.packetNo(),
                item.revision(),
                item.meeting(),
                mends ? "暂不具备上会条件，现退回补正" : "不具备上会条件");
    }

    /** Within title marks, title marks are single (GB/T 15834-2011, 4.15). */
    private static String inner(String title) {
        return title.replace('《', '〈').replace('》', '〉');
    }

    /** What follows the reasons: that these are all, by when to come again, whom to ask. */
    public static List<String> closing(Notice notice) {
        Office office = notice.office();
        String contact = "联系人：" + office.contact() + (office.phone().isBlank() ? "" : "　电话：" + office.phone());
        if (notice.item() == null) {
            return List.of("本系统未留存所报送的任何内容。", contact);
        }
        String again = "本告知单已列明全部问题；补正后请在原议题编号下重新报送，并附逐条补正说明（改正后不再检出的，由系统写明）；改动名称、提请事项、金额、人选或者审议文本的，须由已签署的分管领导重新签署。";
        String cutoff = notice.cutoff().isEmpty() ? "逾期请报下一次会议。" : "截止时间：本次会议" + notice.cutoff() + "；逾期请报下一次会议。";
        String cure = notice.cure().isEmpty()
                ? ""
                : "于%s前补正重报，且首次报送时 G01 至 G03 所需材料已经齐备的，收件时间不变，不作逾期。".formatted(notice.cure());
        return List.of(again, cutoff + cure, contact, review(notice.reasons(), notice.mends()));
    }

    /** Whether the secretary-general can be asked again: not about the three rules without exception. */
    private static String review(List<Reason> reasons, boolean mends) {
        List<String> lasting = reasons.stream()
                .filter(Reason::withoutException)
                .map(Reason::ruleId)
                .distinct()
                .toList();
        if (lasting.isEmpty()) {
            return mends ? "可就上述退回补正的原因提请秘书长复核。" : "可就上述不予上会的原因提请秘书长复核。";
        }
        String named = String.join("、", lasting);
        return reasons.stream().allMatch(Reason::withoutException)
                ? "上述不予上会的原因（" + named + "）属刚性要求，不予复核。"
                : "可就上述不予上会的原因提请秘书长复核；其中属刚性要求的（" + named + "）不予复核。";
    }

    public static byte[] write(FitList list) {
        WordFile word = new WordFile(true, 11);
        list.lapsed().forEach(word::lapsed);
        word.title("具备上会条件议题清单");
        word.centred(String.format(
                Locale.ROOT, "%s　报送编号 %s（第 %d 版）　%s", list.unit(), list.packetNo(), list.revision(), list.meeting()));
        if (list.fit().isEmpty()) {
            word.text(none(list));
        } else {
            word.table(HEADS, WIDTHS, rows(list.fit()));
        }
        if (!list.waiting().isEmpty()) {
            word.heading("尚待核，核定之前不列入（由谁核见备注）：");
            word.table(HEADS, WIDTHS, rows(list.waiting()));
        }
        word.text(tail(list));
        word.right(list.office().name() + "　" + list.issuedOn());
        return word.bytes("具备上会条件议题清单", list.office().name());
    }

    /** What stands where no item is fit. */
    public static String none(FitList list) {
        return list.lapsed().isEmpty() ? "本报送包没有具备上会条件的议题。" : "所依据的审核结论已失效，不列议题。";
    }

    /** What must not be misread. */
    public static String tail(FitList list) {
        return "具备上会条件不等于已列入议程，是否上会由秘书长提出意见、书记审定。"
                + (list.rejected() == 0 ? "" : "另有 " + list.rejected() + " 项不予上会，已另行告知。")
                + (list.withdrawn() == 0 ? "" : "另有 " + list.withdrawn() + " 项已撤回。");
    }

    private static void point(WordFile word, Reason reason) {
        word.heading("%s、〔%s〕%s".formatted(reason.ordinal(), reason.ruleId(), reason.title()));
        word.text("事实：" + reason.fact());
        if (!reason.review().isEmpty()) {
            word.text("核查意见：" + reason.review());
        }
        word.text("依据：" + reason.basis());
        word.text("补正要求：" + reason.remedy());
        if (!reason.cure().isEmpty()) {
            word.text("补正说明：" + reason.cure());
        }
        word.text("责任单位、岗位：" + reason.actor());
        if (!reason.due().isEmpty()) {
            word.text("时限：" + reason.due());
        }
    }

    private static void more(WordFile word, String opening, List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            word.text(opening);
            reasons.forEach(reason -> point(word, reason));
        }
    }

    private static List<List<String>> rows(List<FitList.Row> rows) {
        return rows.stream().map(NoticeWord::cells).toList();
    }

    private static List<String> cells(FitList.Row row) {
        return List.of(
                String.valueOf(row.number()),
                row.title(),
                row.itemNo(),
                row.leadUnit(),
                row.reporter(),
                row.minutes(),
                row.attending(),
                row.leaders(),
                row.documents(),
                row.remarks());
    }
}
