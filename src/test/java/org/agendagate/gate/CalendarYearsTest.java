package org.agendagate.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.agendagate.decision.DecisionJson;
import org.agendagate.decision.PacketDecision;
import org.agendagate.findings.Tier;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.Test;

/** Decisions on meetings of a year whose official calendar is not out. */
class CalendarYearsTest {
    private static final Instant TIME = Instant.parse("2026-09-30T01:00:00Z");
    private static final String NEXT_YEAR = "2027-01-12T09:00:00+08:00";

    @Test
    void aDecisionThatCountsByAProvisionalYearSaysSo() throws IOException {
        RuleBook book = book(Map.of("reference/calendar/2027.yaml", "year: 2027\nprovisional: true\n"));

        PacketDecision decision = Gate.decide(packet(NEXT_YEAR), book, TIME);

        assertThat(decision.provisionalYears()).containsExactly(2027);
        assertThat(new String(DecisionJson.write(decision), UTF_8)).contains("\"provisionalYears\":[2027]");
        assertThat(DecisionJson.read(DecisionJson.write(decision))).isEqualTo(decision);
    }

    @Test
    void aDecisionThatCountsByOfficialYearsSaysNothing() throws IOException {
        RuleBook book = book(Map.of("reference/calendar/2027.yaml", "year: 2027\nprovisional: true\n"));

        PacketDecision decision = Gate.decide(packet("2026-10-12T09:00:00+08:00"), book, TIME);

        assertThat(decision.provisionalYears()).isNull();
        assertThat(new String(DecisionJson.write(decision), UTF_8)).doesNotContain("provisional");
    }

    @Test
    void noDecisionWhereARuleComparesWithADateThatCannotBeCounted() {
        assertThatThrownBy(() -> Gate.decide(packet(NEXT_YEAR), book(Map.of()), TIME))
                .isInstanceOfSatisfying(
                        NoDecisionException.class, none -> assertThat(none.zh()).contains("缺少2027年工作日历"));
    }

    @Test
    void aDateThatIsOnlyShownPreventsNoDecision() throws IOException {
        RuleBook book = book(Map.of());
        RuleBook seed = book.trying(book.rules().stream()
                .filter(rule -> rule.header().tier() == Tier.SEED)
                .toList());

        PacketDecision decision = Gate.decide(packet(NEXT_YEAR), seed, TIME);

        assertThat(decision.items())
                .flatExtracting(item -> item.findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.ruleId()).isEqualTo("G01");
                    assertThat(finding.dueBy()).isNull();
                });
    }

    private static ReadPacket packet(String startsAt) throws IOException {
        String json = Files.readString(
                Path.of("samples/seed/leader-sign-off/rejects-item-whose-leader-only-wrote-read/packet.json"));
        String moved = json.replaceFirst("(\"startsAt\"\\s*:\\s*)\"[^\"]*\"", "$1\"" + startsAt + "\"");
        return (ReadPacket) PacketReader.create().read(moved.getBytes(UTF_8));
    }

    private static RuleBook book(Map<String, String> more) {
        Map<String, byte[]> files = new TreeMap<>(RuleFiles.bundled().contents());
        more.forEach((path, text) -> files.put(path, text.getBytes(UTF_8)));
        return ((Compilation.Compiled) RuleBook.compile(RuleFiles.of(files))).ruleBook();
    }
}
