package org.agendagate.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.Test;

class InterruptedGateTest {
    private static final Instant AT = Instant.parse("2026-10-08T08:00:00Z");

    @Test
    void givesNoDecisionWhereItIsInterruptedAndDecidesTheNext() throws IOException {
        RuleBook book = ((Compilation.Compiled) RuleBook.compile(RuleFiles.bundled())).ruleBook();
        ReadPacket meeting = (ReadPacket) PacketReader.create()
                .read(Files.readAllBytes(Path.of("samples/packets/standing-committee-2026-10-12/packet.json")));
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> Gate.decide(meeting, book, AT))
                    .isInstanceOfSatisfying(
                            NoDecisionException.class,
                            none -> assertThat(none.zh()).contains("未作决定"))
                    .hasMessageContaining("longer than it may");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }

        assertThat(Gate.decide(meeting, book, AT).items())
                .hasSameSizeAs(meeting.packet().items());
    }
}
