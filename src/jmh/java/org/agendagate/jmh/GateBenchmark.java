package org.agendagate.jmh;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.agendagate.decision.PacketDecision;
import org.agendagate.edition.Edition;
import org.agendagate.gate.Gate;
import org.agendagate.history.History;
import org.agendagate.oracle.Oracle;
import org.agendagate.oracle.RandomPackets;
import org.agendagate.packet.ReadPacket;
import org.agendagate.rules.RuleBook;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Decides packets through the gate and by hand. The yardstick is the oracle of the tests: rules in plain Java, which
 * give the same findings with the same texts and evidence, folded into the same decision.
 *
 * <p>The heap is fixed and collected in parallel, so that neither its growth nor concurrent marking counts against one of
 * the two. Both are warmed up alike, for as long as twenty items take until the compiler is done with them.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 3,
        jvmArgs = {"-Xms1500m", "-Xmx1500m", "-XX:+UseParallelGC"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class GateBenchmark {
    /** Decides the next packet. */
    @State(Scope.Benchmark)
    public abstract static class Deciding {
        @Param
        Catalogue catalogue = Catalogue.FIRST;

        @Param({"1", "20", "1000", "20000"})
        int items;

        Supplier<PacketDecision> next = () -> {
            throw new IllegalStateException("nothing was prepared");
        };
    }

    /** By the gate. */
    public static class ByRules extends Deciding {
        @Setup
        public void prepare() {
            RuleBook ruleBook = catalogue.ruleBook();
            Packets packets = new Packets(items, catalogue.oracle());
            next = () -> decide(packets.next(), ruleBook);
        }
    }

    /** By the yardstick. */
    public static class ByHand extends Deciding {
        @Setup
        public void prepare() {
            Oracle oracle = catalogue.oracle();
            String version = catalogue.files().version();
            Packets packets = new Packets(items, oracle);
            next = () -> decide(packets.next(), oracle, version);
        }
    }

    @Benchmark
    public PacketDecision gate(ByRules by) {
        return by.next.get();
    }

    @Benchmark
    public PacketDecision byHand(ByHand by) {
        return by.next.get();
    }

    static PacketDecision decide(ReadPacket packet, RuleBook ruleBook) {
        return Gate.decide(packet, ruleBook, RandomPackets.DECIDED_AT.toInstant());
    }

    static PacketDecision decide(ReadPacket packet, Oracle oracle, String version) {
        return PacketDecision.of(
                packet,
                History.none(),
                version,
                Edition.newest(),
                RandomPackets.DECIDED_AT,
                oracle.findings(packet.packet(), RandomPackets.DECIDED_AT));
    }
}
