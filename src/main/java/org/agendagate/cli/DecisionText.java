package org.agendagate.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agendagate.decision.ItemDecision;
import org.agendagate.decision.Outcome;
import org.agendagate.decision.PacketDecision;
import org.agendagate.findings.Desk;
import org.agendagate.findings.Evidence;
import org.agendagate.findings.Finding;
import org.agendagate.findings.Waived;
import org.agendagate.findings.Wording;
import org.agendagate.reading.PacketSchema;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** Prints a decision for people: a table of the items, then every finding of each. */
final class DecisionText {
    private static final int WIDTH = 118;

    private final PrintStream out;
    private final Language language;

    DecisionText(PrintStream out, Language language) {
        this.out = out;
        this.language = language;
    }

    void print(PacketDecision decision) {
        out.println("%s %s  %s %s  %s  %s"
                .formatted(
                        language.of("报送编号", "packet"),
                        decision.packetNo() == null ? "-" : decision.packetNo(),
                        language.of("版本", "revision"),
                        decision.revision() == null ? "-" : decision.revision(),
                        outcome(
                                decision.outcome(),
                                decision.ready(),
                                Stream.concat(
                                        decision.findings().stream(),
                                        decision.items().stream().flatMap(item -> item.findings().stream()))),
                        decision.id()));
        out.println("%s %s  %s %s"
                .formatted(
                        language.of("决定时间", "decided at"),
                        decision.decidedAt(),
                        language.of("规则版本", "rule book"),
                        decision.ruleBook()));
        List<Integer> provisional = decision.provisionalYears();
        if (provisional != null) {
            String years = provisional.stream().map(String::valueOf).collect(Collectors.joining("、"));
            out.println(language.of(
                    "时限依据暂定的%s年工作日历推算，以国务院办公厅通知为准".formatted(years),
                    "days are counted by the calendar of %s, which is provisional until its official notice"
                            .formatted(years.replace("、", ", "))));
        }
        out.println();
        decision.findings().forEach(this::print);
        if (!decision.items().isEmpty()) {
            out.println(table(decision.items()));
            decision.items().forEach(this::print);
        }
    }

    private String table(List<ItemDecision> items) {
        TextTable table = TextTable.forColumns(
                new picocli.CommandLine.Help.ColorScheme.Builder(Ansi.OFF).build(),
                new Column(4, 0, Column.Overflow.TRUNCATE),
                new Column(22, 0, Column.Overflow.WRAP),
                new Column(20, 0, Column.Overflow.WRAP),
                new Column(22, 0, Column.Overflow.WRAP),
                new Column(WIDTH - 68, 0, Column.Overflow.WRAP));
        table.setAdjustLineBreaksForWideCJKCharacters(true);
        table.addRowValues(
                "",
                language.of("议题编号", "item"),
                language.of("结论", "outcome"),
                language.of("规则", "rules"),
                language.of("议题名称", "title"));
        for (int index = 0; index < items.size(); index++) {
            ItemDecision item = items.get(index);
            table.addRowValues(
                    Integer.toString(index + 1),
                    item.itemNo(),
                    outcome(item.outcome(), item.ready(), item.findings().stream()),
                    item.findings().stream().map(Finding::ruleId).distinct().collect(Collectors.joining(" ")),
                    item.title());
        }
        return table.toString();
    }

    private void print(ItemDecision item) {
        if (item.findings().isEmpty()) {
            return;
        }
        out.println("%s  %s  %s"
                .formatted(
                        item.itemNo(), outcome(item.outcome(), item.ready(), item.findings().stream()), item.title()));
        item.findings().forEach(this::print);
    }

    private void print(Finding finding) {
        out.println("  〔%s〕%s  %s"
                .formatted(
                        finding.ruleId(),
                        language.of(finding.ruleName()),
                        language.of(
                                finding.effect().label(),
                                finding.effect().name().toLowerCase(java.util.Locale.ROOT))));
        line(language.of("事实", "found"), language.of(finding.reason()));
        line(language.of("要求", "remedy"), language.of(finding.remedy()));
        Wording cure = finding.cureNote();
        if (cure != null) {
            line(language.of("补正说明", "cure note"), language.of(cure));
        }
        line(
                language.of("依据", "authority"),
                language.of(finding.authority().basis())
                        + language.of("（" + finding.authority().verification().label() + "）", ""));
        line(
                language.of("责任", "who"),
                language.of(finding.actor())
                        + (finding.dueBy() == null ? "" : language.of("；时限 ", "; by ") + finding.dueBy()));
        Waived waiver = finding.waiver();
        if (waiver != null) {
            line(
                    language.of("特批", "waived"),
                    language.of("%s于%s批准：%s", "by %s on %s: %s")
                            .formatted(waiver.grantedBy(), waiver.grantedOn(), waiver.reason()));
        }
        for (Evidence evidence : finding.evidence()) {
            String found =
                    language.of(PacketSchema.published().say(evidence.pointer(), evidence.found()), evidence.found());
            line(language.of("佐证", "evidence"), evidence.pointer() + " " + evidence.label() + " " + found);
        }
        out.println();
    }

    private void line(String label, String text) {
        out.println("      " + label + "：" + text.strip().replaceAll("\\R", " "));
    }

    private String outcome(Outcome outcome, boolean ready, Stream<Finding> findings) {
        if (outcome == Outcome.REJECTED) {
            return language.of(outcome.label(), "rejected");
        }
        if (ready) {
            return language.of(outcome.label(), "accepted");
        }
        Set<Desk> desks = Desk.ofOpen(findings.toList());
        return language.of(
                desks.stream().map(Desk::label).collect(Collectors.joining("、", "待", "核")),
                desks.equals(Set.of(Desk.LEGAL))
                        ? "accepted, legal must look"
                        : desks.stream()
                                .map(Desk::labelEn)
                                .collect(Collectors.joining(", ", "accepted, ", " must look")));
    }
}
