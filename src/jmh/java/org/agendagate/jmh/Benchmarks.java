package org.agendagate.jmh;

import java.io.PrintStream;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.agendagate.decision.PacketDecision;
import org.agendagate.findings.Finding;
import org.agendagate.oracle.Oracle;
import org.agendagate.packet.ReadPacket;
import org.agendagate.rules.RuleBook;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks and prints what the gate costs in multiples of the yardstick. */
public final class Benchmarks {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    /**
     * What one decision costs.
     *
     * @param micros microseconds, the median of all iterations
     * @param bytes allocated
     */
    private record Cost(double micros, double bytes) {
        static Cost of(RunResult result) {
            double bytes = Double.NaN;
            for (String name : result.getSecondaryResults().keySet()) {
                if (name.endsWith(ALLOCATED)) {
                    bytes = result.getSecondaryResults().get(name).getScore();
                }
            }
            return new Cost(result.getPrimaryResult().getStatistics().getPercentile(50), bytes);
        }
    }

    private Benchmarks() {}

    /**
     * Runs them and prints the tables.
     *
     * @param args options of JMH that go before those of the benchmarks, such as {@code -f 1 -p items=20}
     */
    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        for (Catalogue catalogue : Catalogue.values()) {
            requireSameAnswers(catalogue);
        }
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(args))
                        .include(GateBenchmark.class.getName())
                        .addProfiler(GCProfiler.class)
                        .shouldFailOnError(true)
                        .build())
                .run();
        Map<Catalogue, Map<Integer, Cost>> gate = costs(results, "gate");
        Map<Catalogue, Map<Integer, Cost>> byHand = costs(results, "byHand");
        gate.forEach(
                (catalogue, costs) -> print(catalogue, costs, byHand.getOrDefault(catalogue, Map.of()), System.out));
    }

    /** A yardstick that answers something else measures nothing. */
    private static void requireSameAnswers(Catalogue catalogue) {
        RuleBook ruleBook = catalogue.ruleBook();
        Oracle oracle = catalogue.oracle();
        for (ReadPacket packet : new Packets(20, oracle).all()) {
            List<Finding> gate = findings(GateBenchmark.decide(packet, ruleBook)).stream()
                    .filter(finding -> oracle.rules().contains(finding.ruleId()))
                    .toList();
            List<Finding> byHand = findings(GateBenchmark.decide(packet, oracle, ruleBook.version()));
            if (!gate.equals(byHand)) {
                throw new IllegalStateException("gate and yardstick differ: " + gate + " and " + byHand);
            }
        }
    }

    private static List<Finding> findings(PacketDecision decision) {
        return decision.items().stream()
                .flatMap(item -> item.findings().stream())
                .toList();
    }

    private static Map<Catalogue, Map<Integer, Cost>> costs(Collection<RunResult> results, String method) {
        Map<Catalogue, Map<Integer, Cost>> costs = new EnumMap<>(Catalogue.class);
        for (RunResult result : results) {
            if (result.getParams().getBenchmark().endsWith("." + method)) {
                costs.computeIfAbsent(
                                Catalogue.valueOf(result.getParams().getParam("catalogue")), first -> new TreeMap<>())
                        .put(Integer.valueOf(result.getParams().getParam("items")), Cost.of(result));
            }
        }
        return costs;
    }

    private static void print(
            Catalogue catalogue, Map<Integer, Cost> gate, Map<Integer, Cost> byHand, PrintStream out) {
        out.printf(
                "%n%s: %d rules; the yardstick answers for %d. At most %dx for 20 items.%n",
                catalogue,
                catalogue.ruleBook().rules().size(),
                catalogue.oracle().rules().size(),
                catalogue.limit);
        out.printf(
                "%8s %14s %14s %8s %14s %14s %14s %14s%n",
                "items", "gate us", "by hand us", "ratio", "gate us/item", "by hand", "gate B/item", "by hand");
        gate.forEach((items, cost) -> {
            Cost yardstick = byHand.getOrDefault(items, new Cost(Double.NaN, Double.NaN));
            out.printf(
                    "%8d %14.1f %14.1f %7.1fx %14.2f %14.2f %14.0f %14.0f%n",
                    items,
                    cost.micros(),
                    yardstick.micros(),
                    cost.micros() / yardstick.micros(),
                    cost.micros() / items,
                    yardstick.micros() / items,
                    cost.bytes() / items,
                    yardstick.bytes() / items);
        });
    }
}
