package org.agendagate.reload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.agendagate.decision.PacketDecision;
import org.agendagate.gate.Gate;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.rules.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwapTest {
    private static final Instant AT = Instant.parse("2026-10-08T08:00:00Z");
    private static final String LEADERS = Directory.LEADERS;
    private static final int SWAPS = 30;
    private static final int DECIDERS = 4;

    @TempDir
    private Path folder;

    @Test
    void judgesEveryPacketByOneRuleBookWhileTheyAreSwapped() throws Exception {
        Directory rules = Directory.shipped(folder.resolve("rules"));
        Rehearsal rehearsal = new Rehearsal(PacketReader.create(), null);
        Clock clock = Clock.fixed(AT, ZoneOffset.UTC);
        Archive archive = new Archive();
        LiveRuleBook live = new RuleBookStart(rehearsal, archive, clock).open(rules.path());
        RuleWatch watch = new RuleWatch(rules.path(), live, rehearsal, archive, clock);
        ReadPacket packet = meeting();
        Map<String, RuleBook> books = new ConcurrentHashMap<>();
        books.put(live.current().book().version(), live.current().book());
        AtomicBoolean done = new AtomicBoolean();
        CountDownLatch deciding = new CountDownLatch(DECIDERS);

        ExecutorService executor = Executors.newFixedThreadPool(DECIDERS);
        try {
            List<Future<List<PacketDecision>>> deciders = new ArrayList<>();
            for (int i = 0; i < DECIDERS; i++) {
                deciders.add(executor.submit(() -> {
                    List<PacketDecision> decisions = new ArrayList<>();
                    do {
                        decisions.add(Gate.decide(packet, live.current().book(), AT));
                        deciding.countDown();
                    } while (!done.get());
                    return decisions;
                }));
            }
            deciding.await();
            String text = rules.text(LEADERS);
            for (int swap = 1; swap <= SWAPS; swap++) {
                // Every reason of this file tells which edit it is of.
                rules.write(LEADERS, text.replace("@reason( \"", "@reason( \"（第" + swap + "版）"));
                watch.look();
                watch.look();
                books.put(live.current().book().version(), live.current().book());
            }
            done.set(true);

            assertThat(live.standing().accepted()).isEqualTo(SWAPS);
            assertThat(books).hasSize(SWAPS + 1);
            Map<String, PacketDecision> expected = new ConcurrentHashMap<>();
            books.forEach((version, book) -> expected.put(version, Gate.decide(packet, book, AT)));
            assertThat(expected.values().stream()
                            .map(decision -> decision.items())
                            .distinct())
                    .hasSize(SWAPS + 1);
            for (Future<List<PacketDecision>> decider : deciders) {
                assertThat(decider.get())
                        .isNotEmpty()
                        .allSatisfy(decision -> assertThat(decision).isEqualTo(expected.get(decision.ruleBook())));
            }
        } finally {
            done.set(true);
            executor.shutdownNow();
        }
    }

    private static ReadPacket meeting() throws IOException {
        return (ReadPacket) PacketReader.create()
                .read(Files.readAllBytes(Path.of("samples/packets/standing-committee-2026-10-12/packet.json")));
    }
}
