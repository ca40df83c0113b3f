package org.agendagate.derivation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.agendagate.decision.PacketDecision;
import org.agendagate.edition.Edition;
import org.agendagate.findings.Finding;
import org.agendagate.gate.Gate;
import org.agendagate.history.History;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody reviews its own draft. */
class OwnReviewTest {
    private static final PacketReader READER = PacketReader.create();
    private static final Instant NOW = Instant.parse("2026-09-30T01:00:00Z");
    private static final RuleBook RULES = rules();

    @ParameterizedTest
    @CsvSource({
        // Who drafted: unit and section; who says that no review is needed; whether that counts.
        "省委办公厅, 综合处, 法规处, true",
        "省委办公厅, 综合处, 省委办公厅法规处, true",
        "省财政厅, 法规处, 法规处, true",
        "省财政厅, 条法处, 法规处, true",
        "省委办公厅, 法规处, 法规处, false",
        "省委办公厅, 省委办公厅法规处, 法规处, false",
        "省委办公厅, 法规处, 省委办公厅法规处, false",
        "省委办公厅, 法规处, 省司法厅, true",
        "省委办公厅, 综合处, 省司法厅, false",
        "省财政厅, 条法处, 省财政厅条法处, false",
    })
    void countsWhatAnotherSectionSigned(String unit, String section, String signer, boolean counts) throws IOException {
        ReadPacket packet = packet(
                "boundary-accepts-exemption-signed-by-the-legal-division",
                unit,
                section,
                "\"notRequiredSignedBy\": \"法规处\"",
                "\"notRequiredSignedBy\": \"" + signer + "\"");

        assertThat(reasons(packet, Edition.newest()).findAny().isEmpty()).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({
        "省委办公厅, 综合处, 法规处·审核岗, true",
        "省委办公厅, 法规处, 法规处·审核岗, false",
        "省委办公厅, 法规处, 省司法厅·审核岗, true",
        "省财政厅, 法规处, 法规处·审核岗, true",
    })
    void asksOfReviewsTheSame(String unit, String section, String reviewer, boolean counts) throws IOException {
        ReadPacket packet = packet("accepts-document-that-passed-review", unit, section, "法规处·审核岗", reviewer);

        assertThat(reasons(packet, Edition.newest()).findAny().isEmpty()).isEqualTo(counts);
        assertThat(reasons(packet, Edition.newest()))
                .allSatisfy(reason -> assertThat(reason).contains("由起草处室自行审核"));
    }

    @Test
    void leavesEarlierDecisionsAsTheyWere() throws IOException {
        ReadPacket packet = packet("accepts-document-that-passed-review", "省委办公厅", "法规处", "法规处·审核岗", "法规处·审核岗");

        assertThat(reasons(packet, Edition.FIRST)).isEmpty();
        assertThat(reasons(packet, Edition.newest())).isNotEmpty();
    }

    private static ReadPacket packet(String sample, String unit, String section, String before, String after)
            throws IOException {
        String text = Files.readString(Path.of("samples/seed/legal-pre-review", sample, "packet.json"));
        assertThat(text).contains(before, "\"division\": \"综合处\"");
        return (ReadPacket) READER.read(text.replace(before, after)
                .replaceAll("\"submittingUnit\": \"[^\"]*\"", "\"submittingUnit\": \"" + unit + "\"")
                .replace("\"division\": \"综合处\"", "\"division\": \"" + section + "\"")
                .getBytes(UTF_8));
    }

    private static Stream<String> reasons(ReadPacket packet, Edition edition) {
        PacketDecision decision = Gate.decide(packet, History.none(), RULES, NOW, edition);
        return decision.items().stream()
                .flatMap(item -> item.findings().stream())
                .filter(finding -> finding.ruleId().equals("G03"))
                .map(Finding::reason)
                .map(reason -> reason.zh());
    }

    private static RuleBook rules() {
        Map<String, byte[]> files = new TreeMap<>(RuleFiles.bundled().contents());
        files.computeIfPresent(
                "reference/thresholds.yaml",
                (path, content) -> new String(content, UTF_8)
                        .replace("standIns: []", "standIns: [省司法厅]")
                        .getBytes(UTF_8));
        return ((Compilation.Compiled) RuleBook.compile(RuleFiles.of(files))).ruleBook();
    }
}
