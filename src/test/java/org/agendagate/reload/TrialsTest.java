package org.agendagate.reload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.agendagate.facts.Details;
import org.agendagate.gate.Gate;
import org.agendagate.gate.NoDecisionException;
import org.agendagate.language.Problem;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.FailingRules;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.agendagate.samples.SampleSet;
import org.junit.jupiter.api.Test;

/** What no sample shows at the time at which it is decided. */
class TrialsTest {
    private static final PacketReader READER = PacketReader.create();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Trials TRIALS = new Trials(SampleSet.seed(READER), READER, TODAY);
    private static final Path PACKET =
            Path.of("samples/seed/legal-pre-review/rejects-one-unsent-document-of-five/packet.json");

    @Test
    void findNothingInWhatIsShipped() {
        assertThat(TRIALS.problemsOf(compiled(Map.of()))).isEmpty();
    }

    @Test
    void nameARuleOverWhichTheEngineFails() {
        RuleBook book = FailingRules.in(compiled(Map.of()), "G03", null, FailingRules::broken);

        assertFailing(book, "sample seed/");
    }

    @Test
    void nameARuleThatFailsOnTheFirstDayOnWhichItHolds() {
        RuleBook book = FailingRules.in(compiled(Map.of()), "G03", LocalDate.of(2027, 3, 1), FailingRules::broken);

        assertFailing(book, "sample seed/");
    }

    @Test
    void nameARuleThatFailsWhereADeclaredDetailIsAbsent() {
        RuleBook book = FailingRules.in(
                compiled(Map.of(
                        "reference/details.yaml",
                        """
                        details:
                          - { name: figure, type: number, label: 数值, meaning: 说明 }
                          - { name: partner, type: flag, label: 外方, meaning: 说明 }
                        """,
                        "local/details.drl",
                        Directory.harmlessRule(1)
                                .replace("package extra", "package local")
                                .replace(
                                        "    $leader : Leader( itemNo == $item.itemNo, inCharge )\n",
                                        "    $details : Details( itemNo == $item.itemNo, partner )\n")
                                .replace("title == \"不会有的议题1\"", "")
                                .replace("$leader", "$details"))),
                "X0001",
                null,
                details -> Objects.requireNonNull(((Details) details).values().get("figure")) != null);

        assertFailing(book, "where the detail figure is not given");
    }

    private static void assertFailing(RuleBook book, String where) {
        List<Problem> problems = TRIALS.problemsOf(book);
        assertThat(problems).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo("rule-failed");
            assertThat(problem.severity()).isEqualTo(Problem.Severity.ERROR);
            assertThat(problem.zh()).contains("`X99`");
            assertThat(problem.en()).contains("`X99`");
        });
        assertThat(problems.get(0).en()).contains(where);
    }

    @Test
    void noDecisionNamesTheRuleOverWhichTheEngineFailed() throws IOException {
        RuleBook book = FailingRules.in(compiled(Map.of()), "G03", null, FailingRules::broken);
        ReadPacket packet = (ReadPacket) READER.read(Files.readAllBytes(PACKET));

        assertThatThrownBy(() -> Gate.decide(packet, book, Instant.parse("2026-09-30T01:00:00Z")))
                .isInstanceOfSatisfying(NoDecisionException.class, none -> {
                    assertThat(none.failedRules()).containsExactly("X99");
                    assertThat(none.zh()).contains("规则 X99 运行出错", "未作决定");
                    assertThat(none.getMessage()).contains("rule X99 failed", "no decision");
                });
    }

    @Test
    void missingCalendarYearIsANoteAndNoRefusal() {
        RuleBook book = compiled(Map.of(
                "extra/one.drl",
                Directory.harmlessRule(1).replace("\nwhen", "\n    date-effective \"2031-01-01\"\nwhen")));

        assertThat(TRIALS.problemsOf(book))
                .allSatisfy(problem -> assertThat(problem.severity()).isEqualTo(Problem.Severity.NOTE));
    }

    private static RuleBook compiled(Map<String, String> more) {
        Map<String, byte[]> files = new TreeMap<>(RuleFiles.bundled().contents());
        more.forEach((path, text) -> files.put(path, text.getBytes(UTF_8)));
        return ((Compilation.Compiled) RuleBook.compile(RuleFiles.of(files))).ruleBook();
    }
}
