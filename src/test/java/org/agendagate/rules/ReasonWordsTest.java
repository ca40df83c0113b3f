package org.agendagate.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.agendagate.derivation.Derivation;
import org.agendagate.edition.Edition;
import org.agendagate.facts.Facts;
import org.agendagate.findings.EvidenceFinder;
import org.agendagate.findings.Finding;
import org.agendagate.history.History;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.junit.jupiter.api.Test;

/** What a Chinese text makes of values: words that a clerk reads, in decisions of the second edition. */
class ReasonWordsTest {
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-09-30T09:00:00+08:00");
    private static final String RULE = """
        package local

        rule "L01 说法"
            @effect( advise )
            @tier( form )
            @basis( "依据" )
            @verification( to_verify )
            @actor( "{$item.leadUnit}商{$item.leadUnit}" )
            @reason( "类型{$item.types}，意见状态{$item.consensus}，意见{$kind}。" )
            @reason_en( "types {$item.types}" )
            @remedy( "请改正。" )
        when
            $item : Item()
            $leader : Leader( itemNo == $item.itemNo, $kind : opinionKind )
        then
            report( $item, $leader );
        end
        """;

    @Test
    void showsNoCodesAndSendsNobodyToHimself() throws IOException {
        Finding finding = find(Edition.SECOND);

        assertThat(finding.reason().zh()).isEqualTo("类型其他，意见状态不适用，意见仅签阅。");
        assertThat(finding.reason().en()).isEqualTo("types OTHER");
        assertThat(finding.actor().zh()).isEqualTo("省水利厅");
    }

    @Test
    void decisionsOfTheFirstEditionKeepTheirWords() throws IOException {
        Finding finding = find(Edition.FIRST);

        assertThat(finding.reason().zh()).isEqualTo("类型OTHER，意见状态NOT_APPLICABLE，意见READ_ONLY。");
        assertThat(finding.actor().zh()).isEqualTo("省水利厅商省水利厅");
    }

    private static Finding find(Edition edition) throws IOException {
        Map<String, byte[]> files = new TreeMap<>(RuleFiles.bundled().contents());
        files.put("local/words.drl", RULE.getBytes(UTF_8));
        RuleBook book = ((Compilation.Compiled) RuleBook.compile(RuleFiles.of(files))).ruleBook();
        ReadPacket packet = (ReadPacket) PacketReader.create()
                .read(Files.readAllBytes(
                        Path.of("samples/seed/leader-sign-off/rejects-item-whose-leader-only-wrote-read/packet.json")));
        Facts facts = Derivation.of(packet.packet(), History.none(), book.reference(), TIME);
        List<Finding> findings = book.evaluate(facts, EvidenceFinder.withoutContent(), TIME, edition);
        return findings.stream()
                .filter(finding -> finding.ruleId().equals("L01"))
                .findFirst()
                .orElseThrow();
    }
}
