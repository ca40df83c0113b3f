package org.agendagate.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.agendagate.findings.Finding;
import org.agendagate.gate.Gate;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.junit.jupiter.api.Test;

/** What rules count and add up, over a packet whose item has five documents. */
class AccumulateTest {
    private static final Path PACKET =
            Path.of("samples/seed/legal-pre-review/rejects-one-unsent-document-of-five/packet.json");

    @Test
    void countsWhatFulfilsThePattern() {
        assertThat(reasons("Document( itemNo == $item.itemNo, forDeliberation ); $n : count( 1 ); $n == 5", "{$n}"))
                .containsExactly("5");
        assertThat(reasons("Document( itemNo == $item.itemNo, forDeliberation ); $n : count( 1 ); $n > 5", "{$n}"))
                .isEmpty();
        assertThat(reasons("$d : Document( itemNo == $item.itemNo ); $n : count( $d ); $n >= 5", "{$n}"))
                .hasSize(1);
    }

    @Test
    void countsNothing() {
        assertThat(reasons(
                        "Document( itemNo == $item.itemNo, title == \"没有\" ); $n : count(); $n == 0 && $n < 1", "{$n}"))
                .containsExactly("0");
    }

    @Test
    void holdsOnceWhereNothingIsAskedOfTheFigures() {
        assertThat(reasons("Document( itemNo == $item.itemNo ); $n : count( 1 )", "{$n}"))
                .containsExactly("5");
    }

    @Test
    void addsUpAndFindsTheSmallestAndTheGreatest() {
        assertThat(reasons(
                        "Document( itemNo == $item.itemNo, $open : openComments );"
                                + " $sum : sum( $open ), $least : min( $open ), $most : max( $open );"
                                + " $sum >= 0, $least <= $most",
                        "{$sum} {$least} {$most}"))
                .containsExactly("0 0 0");
    }

    @Test
    void knowsNoSmallestOfNothing() {
        assertThat(reasons(
                        "Document( itemNo == $item.itemNo, title == \"没有\", $open : openComments );"
                                + " $least : min( $open ); $least == null",
                        "{$item.itemNo}"))
                .hasSize(1);
    }

    @Test
    void comparesFiguresInLaterConditions() {
        String more = "\n    exists Document( itemNo == $item.itemNo, openComments < $n )";
        assertThat(findings("accumulate( Document( itemNo == $item.itemNo ); $n : count( 1 ) )" + more, "{$n}"))
                .hasSize(1);
    }

    private static List<String> reasons(String accumulate, String reason) {
        return findings("accumulate( " + accumulate + " )", reason).stream()
                .map(finding -> finding.reason().zh())
                .toList();
    }

    private static List<Finding> findings(String condition, String reason) {
        String rule = """
            package local

            rule "L01 统计"
                @effect( advise )
                @tier( meeting )
                @title_en( "Figures" )
                @basis( "依据" )
                @basis_en( "Authority" )
                @verification( to_verify )
                @actor( "{$item.leadUnit}" )
                @actor_en( "{$item.leadUnit}" )
                @reason( "REASON" )
                @reason_en( "REASON" )
                @remedy( "请补正。" )
                @remedy_en( "Correct it." )
            when
                $item : Item()
                CONDITION
            then
                report( $item );
            end
            """.replace("REASON", reason).replace("CONDITION", condition);
        return Gate.decide(packet(), ruleBook(rule), Instant.parse("2026-09-30T01:00:00Z")).items().stream()
                .flatMap(item -> item.findings().stream())
                .filter(finding -> finding.ruleId().equals("L01"))
                .toList();
    }

    private static RuleBook ruleBook(String rule) {
        Map<String, byte[]> files = new TreeMap<>(RuleFiles.bundled().contents());
        files.put("local/figures.drl", rule.getBytes(UTF_8));
        Compilation compilation = RuleBook.compile(RuleFiles.of(files));
        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        return ((Compilation.Compiled) compilation).ruleBook();
    }

    private static ReadPacket packet() {
        try {
            return (ReadPacket) PacketReader.create().read(Files.readAllBytes(PACKET));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
