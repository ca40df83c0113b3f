package org.agendagate.probes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.agendagate.findings.Wording;
import org.agendagate.rules.OpinionWords;
import org.agendagate.rules.RuleBook;
import tools.jackson.databind.node.ObjectNode;

/** For G01: whose signature counts for which unit, and which words count as an opinion. */
final class SignatureProbes {
    private static final String RULE = "G01";
    private static final String AGREED = "同意";

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

    SignatureProbes(RuleBook beforeBook, RuleBook afterBook, LocalDate day) {
        this.beforeBook = beforeBook;
        this.afterBook = afterBook;
        this.before = new Charges(beforeBook, day);
        this.after = new Charges(afterBook, day);
        this.day = day;
    }

    /** Every unit, signed for by each of those that either book lets sign for it. */
    List<Probe> signers() {
        List<Probe> probes = new ArrayList<>();
        for (String unit : union(before.units(), after.units())) {
            for (String leader : union(before.leadersOf(unit), after.leadersOf(unit))) {
                probes.add(Probe.of(
                        RULE,
                        unit,
                        new Wording(
                                "自%s起由%s签署".formatted(day, titleOf(leader)),
                                "signed by %s from %s on".formatted(titleOf(leader), day)),
                        new ProbeItem(unit, day).signedBy(leader, AGREED).node()));
            }
        }
        Set<Charges.ActingFor> actings = new LinkedHashSet<>(before.actings());
        actings.addAll(after.actings());
        for (Charges.ActingFor acting : actings) {
            String unit = after.firstUnitOf(acting.actingFor());
            if (unit != null) {
                probes.add(acting(acting, unit));
            }
        }
        return probes;
    }

    private Probe acting(Charges.ActingFor acting, String unit) {
        String leader = titleOf(acting.leader());
        String absent = titleOf(acting.actingFor());
        return Probe.of(
                RULE,
                unit,
                new Wording(
                        "自%s起由%s依据%s代%s签署".formatted(day, leader, acting.basis(), absent),
                        "signed by %s for %s by %s from %s on".formatted(leader, absent, acting.basis(), day)),
                new ProbeItem(unit, day)
                        .signedFor(acting.leader(), acting.actingFor(), acting.basis(), AGREED)
                        .node());
    }

    /** Words that were no opinion, each signed under either book by a leader of its own. */
    List<Probe> words() {
        Set<String> texts = new TreeSet<>(OpinionWords.SAYING_NOTHING);
        texts.addAll(DOUBTFUL);
        texts.addAll(listedWords());
        return texts.stream().flatMap(text -> reading(text).stream()).toList();
    }

    /**
     * The listed words with others beside them that turn them round or pass the matter on.
     *
     * @param known openings by the words alone, beside which no more need be said of them
     */
    List<Probe> wordsBesideOthers(List<Opening> known) {
        return listedWords().stream()
                .filter(word ->
                        known.stream().noneMatch(opening -> opening.matter().equals(matter(word))))
                .flatMap(word ->
                        Stream.of("请" + word, "不" + word, "未" + word, "是否" + word, word + "，请财政厅阅处", "转请财政厅" + word))
                .flatMap(text -> reading(text).stream())
                .toList();
    }

    List<String> emptyOpinionsThatCount() {
        List<Probe> probes = OpinionWords.SAYING_NOTHING.stream()
                .flatMap(text -> reading(text).stream())
                .toList();
        Set<Integer> stopped = new ProbeRun(day)
                .stopped(probes.stream().map(Probe::after).toList(), afterBook, RULE)
                .keySet();
        return IntStream.range(0, probes.size())
                .filter(number -> !stopped.contains(number))
                .mapToObj(OpinionWords.SAYING_NOTHING::get)
                .toList();
    }

    private Set<String> listedWords() {
        return union(OpinionWords.in(beforeBook), OpinionWords.in(afterBook));
    }

    private Optional<Probe> reading(String text) {
        return before.units().isEmpty() || after.units().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Probe(RULE, Probe.EVERY_UNIT, matter(text), signed(before, text), signed(after, text)));
    }

    private static Wording matter(String text) {
        return new Wording("意见栏写“" + text + "”", "the box reads `" + text + "`");
    }

    private ObjectNode signed(Charges charges, String text) {
        String unit = charges.units().iterator().next();
        ProbeItem item = new ProbeItem(unit, day);
        charges.leadersOf(unit).forEach(leader -> item.signedBy(leader, text));
        return item.node();
    }

    private String titleOf(String code) {
        return after.codes().contains(code) ? after.titleOf(code) : before.titleOf(code);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> union = new TreeSet<>(one);
        union.addAll(other);
        return union;
    }
}
