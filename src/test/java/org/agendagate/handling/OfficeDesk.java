package org.agendagate.handling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.agendagate.Server;
import org.agendagate.access.Person;
import org.agendagate.access.Role;
import org.agendagate.decision.DecisionJson;
import org.agendagate.decision.PacketDecision;
import org.agendagate.history.Receipt;
import org.agendagate.records.Databases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Hands packets in while a test moves the office's clock. The meeting's papers must be in by 17:30 on 8 October. */
@SpringBootTest(
        classes = {Server.class, OfficeDesk.Clocks.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class OfficeDesk {
    static final Person CLERK = new Person("clerk-of-tests", "综合一处", Set.of(Role.CLERK));

    private static final MovedClock CLOCK = new MovedClock();
    private static final AtomicInteger LAST = new AtomicInteger();

    @Autowired
    Submitting submitting;

    @Autowired
    Withdrawing withdrawing;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) throws IOException {
        Path directory = Files.createTempDirectory(Path.of("target"), "desk-test");
        properties.add("agendagate.database", () -> Databases.h2(directory.resolve("agenda-gate")));
    }

    /** Moves the clock to a time of the year 2026 as the office says it: {@code 10-08T17:30}. */
    static void at(String time) {
        at(LocalDateTime.parse("2026-" + time).toInstant(ZoneOffset.ofHours(8)));
    }

    static void at(Instant moment) {
        CLOCK.moveTo(moment);
    }

    static Instant now() {
        return CLOCK.instant();
    }

    /** A number that nobody used. */
    static String number() {
        return String.format(Locale.ROOT, "SJ-2026-%04d", LAST.incrementAndGet());
    }

    /** A packet with one item that is fit, and that nobody handed in before. */
    static ObjectNode packet(String packetNo, int revision, Consumer<ObjectNode> change) {
        ObjectNode packet = whole();
        ObjectNode item = (ObjectNode) packet.path("items").path(6);
        item.put("title", "关于省级公务用车处置方案" + packetNo + "的请示");
        packet.putArray("items").add(item);
        packet.put("packetNo", packetNo).put("revision", revision);
        change.accept(item);
        return packet;
    }

    final PacketDecision handIn(JsonNode packet) {
        Submitted submitted = submitting.submit(packet.toString().getBytes(UTF_8), CLERK, null);
        assertThat(submitted).isInstanceOf(Submitted.Recorded.class);
        return DecisionJson.read(
                ((Submitted.Recorded) submitted).decision().json().getBytes(UTF_8));
    }

    static boolean isLate(PacketDecision decision) {
        return decision.items().get(0).findings().stream()
                .anyMatch(finding -> finding.ruleId().equals("G22"));
    }

    static Receipt receipt(PacketDecision decision) {
        List<Receipt> receipts = Objects.requireNonNull(decision.receipts());
        assertThat(receipts).hasSize(1);
        return receipts.get(0);
    }

    private static ObjectNode whole() {
        try {
            return (ObjectNode) JsonMapper.shared()
                    .readTree(Files.readString(Path.of("samples/packets/standing-committee-2026-10-12/packet.json")));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /** Replaces the service's clock. */
    static class Clocks {
        @Bean
        @Primary
        Clock movedClock() {
            return CLOCK;
        }
    }
}
