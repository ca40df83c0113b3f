package org.agendagate.reference;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.agendagate.texts.FoldedText;
import org.jspecify.annotations.Nullable;

/**
 * The words by which the text of an item gives away what it is about, from {@code hints.yaml}. What the office lists
 * comes on top of a floor that no list takes away.
 *
 * @param spending verbs of spending (安排, 拨付)
 * @param done words of a clause that tells what was done (已, 累计)
 * @param figures words of a clause that tells a figure and spends nothing (产值, 增加值)
 * @param drafts how a draft that is put up is called (送审稿)
 * @param fixedTerms terms that contain one of these words and do not count
 * @param placeholders what is filled in where nothing is answered (无, 待补)
 * @param matters the words of each matter
 */
public record HintWords(
        List<String> spending,
        List<String> done,
        List<String> figures,
        List<String> drafts,
        List<String> fixedTerms,
        List<String> placeholders,
        Map<UndeclaredKind, MatterWords> matters) {
    /**
     * The words of one matter.
     *
     * @param plain words that name it by themselves
     * @param verbs words that name it together with one of {@code objects} behind them in the same clause
     */
    public record MatterWords(List<String> plain, List<String> verbs, List<String> objects) {
        public MatterWords {
            plain = folded(plain);
            verbs = folded(verbs);
            objects = folded(objects);
        }

        MatterWords and(MatterWords more) {
            return new MatterWords(joined(plain, more.plain), joined(verbs, more.verbs), joined(objects, more.objects));
        }
    }

    /** What counts wherever there is no such file, and whatever it says. */
    public static final HintWords FLOOR = new HintWords(
            List.of("安排", "拨付", "下达", "追加", "列支", "划拨", "支付", "补助", "出资", "投入"),
            List.of(),
            List.of(),
            List.of("送审稿", "草案", "修订草案", "代拟稿", "审议稿", "报审稿"),
            List.of(),
            List.of(
                    "无", "暂无", "没有", "待补", "待补充", "后补", "待定", "待明确", "另定", "略", "见附件", "详见附件", "附后", "同上", "另附", "不详",
                    "不适用", "未定", "空缺", "无内容", "xx", "xxx", "x", "N/A", "na", "null", "none"),
            Map.of(
                    UndeclaredKind.PERSONNEL,
                    new MatterWords(
                            List.of("干部任免", "人事任免", "职务任免", "拟任人选", "人选任免"),
                            List.of("任命", "免去", "提名", "拟任"),
                            List.of("职务", "厅长", "局长", "主任", "书记", "部长", "秘书长", "院长", "检察长", "董事长", "总经理", "市长")),
                    UndeclaredKind.STAFFING,
                    new MatterWords(
                            List.of("机构编制调整", "增加编制", "核增编制", "增设内设机构", "编制调剂"),
                            List.of("增加", "增设", "核增", "核定", "调剂", "设立", "撤销"),
                            List.of("事业编制", "行政编制", "人员编制", "内设机构", "领导职数")),
                    UndeclaredKind.LAND,
                    new MatterWords(
                            List.of("土地划拨", "土地出让", "土地征收"), List.of("划拨", "出让", "征收", "收回"), List.of("土地", "地块")),
                    UndeclaredKind.PROPERTY,
                    new MatterWords(
                            List.of("国有资产处置", "股权转让", "无偿划转"),
                            List.of("处置", "转让", "划转", "出售", "购置"),
                            List.of("国有资产", "房产", "股权", "办公用房", "公务用车")),
                    UndeclaredKind.PROJECT,
                    new MatterWords(
                            List.of("项目建议书", "可行性研究报告", "项目立项", "项目建设方案"),
                            List.of("新建", "扩建", "迁建", "改扩建"),
                            List.of("工程", "项目", "大厦", "办公楼", "枢纽", "水库", "公路", "铁路", "机场"))));

    private static final int SHORTEST_TERM = 3;

    public HintWords {
        spending = folded(spending);
        done = folded(done);
        figures = folded(figures);
        drafts = folded(drafts);
        fixedTerms = folded(fixedTerms);
        placeholders = placeholders.stream().map(HintWords::bare).distinct().toList();
        matters = Map.copyOf(matters);
    }

    /** These words on top of the floor; a term that would take a word of the floor away is left out. */
    public HintWords onFloor() {
        Map<UndeclaredKind, MatterWords> all = new EnumMap<>(UndeclaredKind.class);
        all.putAll(FLOOR.matters);
        matters.forEach((kind, words) -> all.merge(kind, words, MatterWords::and));
        return new HintWords(
                joined(FLOOR.spending, spending),
                done.stream().filter(HintWords::leavesFloor).toList(),
                figures.stream().filter(HintWords::leavesFloor).toList(),
                joined(FLOOR.drafts, drafts),
                fixedTerms.stream()
                        .filter(term -> term.length() >= SHORTEST_TERM && leavesFloor(term))
                        .toList(),
                joined(FLOOR.placeholders, placeholders),
                all);
    }

    /** Whether {@code text} answers anything: it has words, and is not one of the placeholders. */
    public boolean answers(@Nullable String text) {
        String words = text == null ? "" : bare(text);
        return !words.isEmpty() && !placeholders.contains(words);
    }

    private static String bare(String text) {
        StringBuilder words = new StringBuilder();
        FoldedText.word(text)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(words::appendCodePoint);
        return words.toString();
    }

    private static boolean leavesFloor(String term) {
        return Stream.concat(
                        Stream.concat(FLOOR.spending.stream(), FLOOR.drafts.stream()),
                        FLOOR.matters.values().stream()
                                .flatMap(words -> Stream.of(words.plain(), words.verbs(), words.objects()))
                                .flatMap(List::stream))
                .noneMatch(word -> word.contains(term));
    }

    private static List<String> folded(List<String> words) {
        return words.stream()
                .map(FoldedText::word)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
