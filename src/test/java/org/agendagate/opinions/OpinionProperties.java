package org.agendagate.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.agendagate.packet.MeetingKind;

/** What holds of opinions put together from their parts. */
class OpinionProperties {
    private static final String SEED = "20261012";
    private static final Occasion MEETING = new Occasion(MeetingKind.STANDING_COMMITTEE, LocalDate.of(2026, 10, 12));
    private static final OpinionGrammar GRAMMAR = new OpinionGrammar(OfficeWords.NONE);
    private static final Set<Sense> AGREEING = Set.of(Sense.AGREE, Sense.AGREE_WITH_COMMENT);
    private static final Transliterator TRADITIONAL = Transliterator.getInstance("Simplified-Traditional");

    private static final List<String> AGREEMENTS = List.of(
            "同意",
            "拟同意",
            "同意上会",
            "赞成",
            "原则同意",
            "可上会",
            "请常委会审议",
            "没有不同意见",
            "同意省水利厅意见",
            "同意该方案",
            "同意《反对浪费若干规定》提请审议",
            "同意将是否提高标准交会议研究",
            "经与财政厅会商同意上会",
            "同意设立产业引导基金",
            "同意，请办公厅做好保障");

    private static final List<String> AGAINST = List.of(
            "不同意",
            "不上会",
            "不宜提请",
            "暂缓",
            "缓",
            "再议",
            "推迟",
            "下次会议",
            "明年再上会",
            "待书记回来再定",
            "先放一放",
            "请先征求财政厅意见",
            "修改好再上会",
            "完善后再送我",
            "资金落实了我才同意",
            "如资金落实",
            "在不增加编制的前提下",
            "以编办同意为前提",
            "退回",
            "撤回该议题",
            "收回同意意见",
            "原同意意见作废",
            "除第三条外",
            "只同意第一项",
            "由省政府常务会议研究",
            "是否可行？",
            "无需上会",
            "反对",
            "电话请示书记同意",
            "没必要上会",
            "须经编办批准",
            "择期上会");

    private static final List<String> MARKS = List.of(
            "", ",", "，", "。", "；", "、", "\n", " ", "　", "（", "）", "——", "-", "/", "：", ":", "！", "…", "·", "|", "~",
            "【", "】", "👍", "☑", "□", "\t", "；但", "，但", "\u2028", "*", "”", "《", "\u200b", "\uFE0F");

    private static final List<String> NOISE =
            List.of(" ", "　", "\u200b", "\uFEFF", "\uFE0F", "\uDB40\uDD00", "\u00AD", "\t");

    @Provide
    Arbitrary<String> agreements() {
        return Arbitraries.of(AGREEMENTS);
    }

    @Provide
    Arbitrary<String> against() {
        return Arbitraries.of(AGAINST);
    }

    @Provide
    Arbitrary<String> marks() {
        return Arbitraries.of(MARKS);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(agreements(), against())
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(list -> String.join("，", list));
    }

    @Property(seed = SEED, tries = 400, shrinking = ShrinkingMode.OFF)
    void neverAgreesWhereAnythingSpeaksAgainst(
            @ForAll("agreements") String agreement,
            @ForAll("against") String against,
            @ForAll("marks") String mark,
            @ForAll("marks") String end,
            @ForAll boolean first) {
        String text = (first ? against + mark + agreement : agreement + mark + against) + end;
        assertThat(AGREEING).as(text).doesNotContain(GRAMMAR.read(text, MEETING).sense());
    }

    @Property(seed = SEED, tries = 150, shrinking = ShrinkingMode.OFF)
    void readsTheSameHoweverTheCharactersAreWritten(
            @ForAll("texts") String text, @ForAll long seed, @ForAll boolean traditional) {
        StringBuilder written = new StringBuilder();
        String script = traditional ? TRADITIONAL.transliterate(text) : text;
        long state = seed;
        for (int at = 0; at < script.length(); at++) {
            char character = script.charAt(at);
            written.append(character > ' ' && character < 0x7F ? (char) (character + 0xFEE0) : character);
            state = state * 6364136223846793005L + 1442695040888963407L;
            if ((state >>> 60) < 5) {
                written.append(NOISE.get((int) ((state >>> 40) % NOISE.size())));
            }
        }
        assertThat(GRAMMAR.read(written.toString(), MEETING).sense())
                .as(written.toString())
                .isEqualTo(GRAMMAR.read(text, MEETING).sense());
    }
}
