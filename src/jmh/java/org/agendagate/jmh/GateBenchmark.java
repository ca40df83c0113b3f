package org.agendagate.jmh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.agendagate.decision.PacketDecision;
import org.agendagate.gate.Gate;
import org.agendagate.history.History;
import org.agendagate.oracle.Oracle;
import org.agendagate.oracle.RandomPackets;
import org.agendagate.packet.Packet;
import org.agendagate.packet.ReadPacket;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Decides packets through the gate and by hand. The yardstick is the oracle of the tests: the same rules in plain Java,
 * which gives the same findings with the same texts and evidence, folded into the same decision.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class GateBenchmark {
    /** So many items are decided before a packet comes round again, so that no single one sets the figure. */
    private static final int ITEMS_IN_TURN = 640;

    @Param({"1", "20", "1000", "20000"})
    int items;

    private final RuleFiles files = ruleFiles();
    private final RuleBook ruleBook = ((Compilation.Compiled) RuleBook.compile(files)).ruleBook();
    private final Oracle oracle = Oracle.of(files.contents());
    private final List<ReadPacket> packets = new ArrayList<>();
    private int turn;

    private static RuleFiles ruleFiles() {
        try {
            return RuleFiles.read(Path.of("rules"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Setup(Level.Trial)
    public void makePackets() {
        for (int seed = 0; seed < Math.max(1, ITEMS_IN_TURN / items); seed++) {
            packets.add(packet(seed));
        }
    }

    /** Not by the reader: it takes no more than a thousand items. */
    private ReadPacket packet(long seed) {
        JsonMapper mapper = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        Packet packet = mapper.treeToValue(RandomPackets.packet(seed, items, oracle), Packet.class);
        return new ReadPacket(packet, "", "sha256:" + seed);
    }

    private ReadPacket next() {
        turn = (turn + 1) % packets.size();
        return packets.get(turn);
    }

    @Benchmark
    public PacketDecision gate() {
        return Gate.decide(next(), ruleBook, RandomPackets.DECIDED_AT.toInstant());
    }

    @Benchmark
    public PacketDecision byHand() {
        ReadPacket packet = next();
        return PacketDecision.of(
                packet,
                History.none(),
                ruleBook.version(),
                RandomPackets.DECIDED_AT,
                oracle.findings(packet.packet(), RandomPackets.DECIDED_AT));
    }
}
