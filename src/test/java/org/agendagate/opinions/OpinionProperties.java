package org.agendagate.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.agendagate.packet.MeetingKind;

/** What holds of opinions put together from their parts. */
class OpinionProperties {
    private static final String SEED = "20261012";
    private static final Occasion MEETING = new Occasion(MeetingKind.STANDING_COMMITTEE, LocalDate.of(2026, 10, 12));
    private static final OpinionGrammar GRAMMAR = new OpinionGrammar(OfficeWords.NONE);
    private static final Set<Sense> AGREEING = Set.of(Sense.AGREE, Sense.AGREE_WITH_COMMENT);
    private static final Transliterator TRADITIONAL = Transliterator.getInstance("Simplified-Traditional");

    private static final int TIMES = Integer.getInteger("tries", 1);

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

    /** Every word of the grammar that puts off or sends back by itself, and whole refusals as they were written. */
    private static List<String> known() {
        Words words = new Words(Map.of());
        return Stream.of(
                        AGAINST.stream(),
                        Stream.of("HOLD", "STOP").flatMap(name -> words.list(name).stream()),
                        Stream.of("NEG")
                                .flatMap(name -> words.list(name).stream())
                                .map(no -> no + "同意"),
                        words.list("IF").stream().map(condition -> condition + "资金落实"),
                        words.list("VOID").stream().map(revoked -> "前次批示" + revoked),
                        words.list("LATER").stream().map(later -> later + "上会"))
                .flatMap(texts -> texts)
                .filter(word -> word.matches("[\\p{IsHan}?？]+"))
                .distinct()
                .toList();
    }

    /** As often as fits every build, or so many times that with {@code -Dtries=25}. */
    @Property(seed = SEED, tries = 400, shrinking = ShrinkingMode.OFF)
    void neverAgreesWhereAnythingSpeaksAgainst(@ForAll long seed) {
        List<String> known = known();
        LongStream.range(seed, seed + TIMES).mapToObj(Random::new).forEach(random -> {
            String mark = any(MARKS, random);
            String end = any(MARKS, random);
            if (Set.of("☑□", "□☑").contains(mark + end)) {
                // 同意☑不同意□ is how a form is ticked behind one of two.
                return;
            }
            String text = (random.nextBoolean()
                            ? any(known, random) + mark + any(AGREEMENTS, random)
                            : any(AGREEMENTS, random) + mark + any(known, random))
                    + end;
            assertThat(AGREEING)
                    .as(text)
                    .doesNotContain(GRAMMAR.read(text, MEETING).sense());
        });
    }

    @Property(seed = SEED, tries = 150, shrinking = ShrinkingMode.OFF)
    void readsTheSameHoweverTheCharactersAreWritten(@ForAll long seed) {
        List<String> texts =
                Stream.concat(AGREEMENTS.stream(), known().stream()).toList();
        LongStream.range(seed, seed + TIMES).mapToObj(Random::new).forEach(random -> {
            String text = random.ints(1 + random.nextInt(3), 0, texts.size())
                    .mapToObj(texts::get)
                    .collect(Collectors.joining("，"));
            String written = disguised(random.nextBoolean() ? TRADITIONAL.transliterate(text) : text, random);
            assertThat(GRAMMAR.read(written, MEETING).sense())
                    .as(written)
                    .isEqualTo(GRAMMAR.read(text, MEETING).sense());
        });
    }

    private static String disguised(String text, Random random) {
        StringBuilder written = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            written.append(character > ' ' && character < 0x7F ? (char) (character + 0xFEE0) : character);
            if (random.nextInt(3) == 0) {
                written.append(any(NOISE, random));
            }
        }
        return written.toString();
    }

    private static String any(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
