package org.agendagate.probes;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.agendagate.findings.Wording;
import org.agendagate.rules.OpinionWords;
import org.agendagate.rules.RuleBook;
import tools.jackson.databind.node.ObjectNode;

/** For G01: which words count as an opinion. */
final class WordProbes {
    private static final String RULE = "G01";

    /** What leaders write that is no view of their own, or not the view it looks like. */
    private static final List<String> DOUBTFUL = List.of(
            "不能同意",
            "难以同意",
            "未同意",
            "尚未同意",
            "是否同意",
            "同意否",
            "同意吗",
            "如财政厅同意",
            "若无不同意见",
            "财政厅同意",
            "同意退回",
            "同意撤回",
            "同意暂不上会",
            "同意，但下次再议",
            "知道了",
            "收到",
            "请按程序办理",
            "请书记定",
            "请再核",
            "退回",
            "不上会",
            "下次再说",
            "待研究",
            "再议",
            "看过",
            "请财政厅同意后再报",
            "不表态",
            "无意见可提",
            "没有意见",
            "原则上不同意",
            "基本同意，不上会",
            "同意反对意见",
            "同意推迟");

    private final RuleBook beforeBook;
    private final RuleBook afterBook;
    private final Charges before;
    private final Charges after;
    private final LocalDate day;

    WordProbes(RuleBook beforeBook, RuleBook afterBook, LocalDate day) {
        this.beforeBook = beforeBook;
        this.afterBook = afterBook;
        this.before = Charges.of(beforeBook, day);
        this.after = Charges.of(afterBook, day);
        this.day = day;
    }

    /** Words that were no opinion, each signed under either book by a leader of its own. */
    List<Probe> words() {
        Set<String> texts = new TreeSet<>(OpinionWords.SAYING_NOTHING);
        texts.addAll(DOUBTFUL);
        texts.addAll(listedWords());
        return readings(texts.stream());
    }

    /** Agreement beside the words that an office takes for a sign of doubt. */
    List<Probe> doubts() {
        return readings(union(OpinionWords.doubting(beforeBook), OpinionWords.doubting(afterBook)).stream()
                .flatMap(WordProbes::besideAgreement));
    }

    /** The words that refuse or suspend no longer, alone and beside agreement. */
    List<Probe> suspending() {
        Set<String> gone = new TreeSet<>(OpinionWords.suspending(beforeBook));
        gone.removeAll(OpinionWords.suspending(afterBook));
        return readings(gone.stream().flatMap(word -> Stream.concat(Stream.of(word), besideAgreement(word))));
    }

    private static Stream<String> besideAgreement(String word) {
        return Stream.of(word + "同意", "同意" + word, "同意" + word + "上会", "同意，" + word, word + "，同意");
    }

    /**
     * The listed words with others beside them that turn them round or pass the matter on.
     *
     * @param known openings by the words alone, beside which no more need be said of them
     */
    List<Probe> wordsBesideOthers(List<Opening> known) {
        return readings(listedWords().stream()
                .filter(word ->
                        known.stream().noneMatch(opening -> opening.matter().equals(matter(word))))
                .flatMap(word ->
                        Stream.of("请" + word, "不" + word, "未" + word, "是否" + word, word + "，请财政厅阅处", "转请财政厅" + word)));
    }

    List<String> emptyOpinionsThatCount() {
        List<Probe> probes = readings(OpinionWords.SAYING_NOTHING.stream());
        Set<Integer> stopped = new ProbeRun(afterBook, false)
                .stopped(probes, Probe::after, day)
                .keySet();
        return IntStream.range(0, probes.size())
                .filter(number -> !stopped.contains(number))
                .mapToObj(OpinionWords.SAYING_NOTHING::get)
                .toList();
    }

    private Set<String> listedWords() {
        return union(OpinionWords.in(beforeBook), OpinionWords.in(afterBook));
    }

    private List<Probe> readings(Stream<String> texts) {
        return before.units().isEmpty() || after.units().isEmpty()
                ? List.of()
                : texts.map(text -> new Probe(
                                RULE,
                                Probe.EVERY_UNIT,
                                matter(text),
                                signed(before, text),
                                signed(after, text),
                                Probe.EVERY_UNIT))
                        .toList();
    }

    private static Wording matter(String text) {
        return new Wording("意见栏写“" + text + "”", "the box reads `" + text + "`");
    }

    private ObjectNode signed(Charges charges, String text) {
        String unit = charges.units().iterator().next();
        ProbeItem item = new ProbeItem(unit, day);
        charges.leadersOf(unit).forEach(leader -> item.signedWithConditionsMet(leader, text));
        return item.node();
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> union = new TreeSet<>(one);
        union.addAll(other);
        return union;
    }
}
