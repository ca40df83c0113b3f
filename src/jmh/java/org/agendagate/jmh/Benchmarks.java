package org.agendagate.jmh;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks and prints what the gate costs in multiples of the yardstick. */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] args) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(GateBenchmark.class.getName())
                        .shouldFailOnError(true)
                        .build())
                .run();
        print(results, System.out);
    }

    private static void print(Collection<RunResult> results, PrintStream out) {
        Map<Integer, Double> gate = scores(results, "gate");
        Map<Integer, Double> byHand = scores(results, "byHand");
        out.printf(
                "%n%8s %14s %14s %8s %14s %14s%n",
                "items", "gate us", "by hand us", "ratio", "gate us/item", "by hand");
        gate.forEach((items, time) -> {
            double yardstick = byHand.getOrDefault(items, Double.NaN);
            out.printf(
                    "%8d %14.1f %14.1f %7.1fx %14.2f %14.2f%n",
                    items, time, yardstick, time / yardstick, time / items, yardstick / items);
        });
    }

    private static Map<Integer, Double> scores(Collection<RunResult> results, String method) {
        Map<Integer, Double> scores = new TreeMap<>();
        for (RunResult result : results) {
            if (result.getParams().getBenchmark().endsWith("." + method)) {
                scores.put(
                        Integer.valueOf(result.getParams().getParam("items")),
                        result.getPrimaryResult().getScore());
            }
        }
        return scores;
    }
}
