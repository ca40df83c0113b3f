package org.agendagate.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.agendagate.decision.PacketDecision;
import org.agendagate.gate.Gate;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reference.FlagDuties;
import org.agendagate.reference.FlagDuty;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By when a flag is dealt with, and by whom, as the office's table says. */
class DueTest {
    @ParameterizedTest
    @CsvSource({
        // A Wednesday before the week of the National Day; the rule says 8 October, 17:30.
        "0, 2026-09-30T01:00:00Z, 2026-09-30T09:30:00Z",
        "0, 2026-09-30T10:00:00Z, 2026-10-08T09:30:00Z",
        "1, 2026-09-30T01:00:00Z, 2026-10-08T09:30:00Z",
        "9, 2026-09-30T01:00:00Z, 2026-10-08T09:30:00Z",
        // What the rule says is over.
        "0, 2026-10-09T01:00:00Z, 2026-10-09T09:30:00Z",
        "2, 2026-10-09T01:00:00Z, 2026-10-12T09:30:00Z",
    })
    void isTheTablesTimeOrTheRulesWhereThatComesFirst(int days, Instant at, Instant due) {
        assertThat(dueAt(book(table(days)), at)).isEqualTo(due);
    }

    @Test
    void isTheRulesTimeWhereNoCalendarTellsTheTables() {
        assertThat(dueAt(book(table(200)), Instant.parse("2026-09-30T01:00:00Z")))
                .isEqualTo("2026-10-08T09:30:00Z");
    }

    @Test
    void namesPostPersonAndDeputyByRuleAndDesk() {
        FlagDuties duties = book(table(2)).reference().duties();

        assertThat(duties.of("G09", FlagDuties.LEGAL)).isEqualTo(new FlagDuty("法规处·审核岗", "zhang-san", "li-si", 2));
        assertThat(duties.of("G08", FlagDuties.LEGAL)).isEqualTo(new FlagDuty("法规处处长", "", "", 1));
        assertThat(duties.of("G05", FlagDuties.MEETING_SERVICE))
                .as("which the table does not tell")
                .isEqualTo(new FlagDuty("会议服务处", "", "", 0));
        assertThat(Flagged.RULES.reference().duties()).isEqualTo(FlagDuties.BUILT_IN);
    }

    @Test
    void tellsWhatIsWrongWithTheTable() {
        Compilation refused = compile("desks:\n  LEGAl: {post: 法规处, workingDays: 3}\n");

        assertThat(refused).isInstanceOf(Compilation.Refused.class);
        assertThat(refused.toString()).contains("flags.yaml", "LEGAl");
    }

    private static Instant dueAt(RuleBook book, Instant at) {
        ReadPacket packet = Flagged.packet("YTBS-2026-7820", 1, 1);
        PacketDecision decision = Gate.decide(packet, book, at);
        return Opening.of(packet, decision, book, "clerk").stream()
                .filter(entry -> entry.finding().ruleId().equals("G09"))
                .map(ReviewEntry::dueAt)
                .findFirst()
                .orElseThrow();
    }

    private static RuleBook book(String table) {
        return ((Compilation.Compiled) compile(table)).ruleBook();
    }

    private static Compilation compile(String table) {
        Map<String, byte[]> files = new TreeMap<>(RuleFiles.bundled().contents());
        files.put("reference/flags.yaml", table.getBytes(UTF_8));
        return RuleBook.compile(RuleFiles.of(files));
    }

    private static String table(int days) {
        return String.format(Locale.ROOT, """
            desks:
              LEGAL: {post: 法规处·审核岗, person: zhang-san, deputy: li-si, workingDays: %d}
            rules:
              G08: {post: 法规处处长, workingDays: 1}
            """, days);
    }
}
