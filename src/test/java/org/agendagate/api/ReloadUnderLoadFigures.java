package org.agendagate.api;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.agendagate.api.LoadedService.Load;

/**
 * Measures what clients notice of reloads: 4 of them ask 10 times a second each, in turns of some seconds with an
 * edit every second and without, and how soon an edit is live meanwhile. The argument is how many turns of each. Run it
 * from the project's directory.
 */
public final class ReloadUnderLoadFigures {
    private static final int TURNS = 10;
    private static final int CLIENTS = 4;
    private static final Duration PACE = Duration.ofMillis(100);
    private static final Duration TURN = Duration.ofSeconds(10);
    private static final Duration EDIT = Duration.ofSeconds(1);
    /** As often as where nobody asks for otherwise. */
    private static final Duration WATCH = Duration.ofMillis(500);
    /** Each so manieth edit is a broken one. */
    private static final int BROKEN = 5;

    private final List<Long> saved = new ArrayList<>();
    private int edits;

    private ReloadUnderLoadFigures() {}

    public static void main(String[] arguments) throws Exception {
        new ReloadUnderLoadFigures().measure(arguments.length == 0 ? TURNS : Integer.parseInt(arguments[0]));
    }

    private void measure(int turns) throws Exception {
        List<Load> without = new ArrayList<>();
        List<Load> with = new ArrayList<>();
        try (LoadedService service = new LoadedService(Files.createTempDirectory("load"), CLIENTS, PACE, WATCH)) {
            service.during(() -> turn(() -> {}));
            service.during(() -> turn(() -> edit(service)));
            for (int turn = 0; turn < turns; turn++) {
                without.add(service.during(() -> turn(() -> {})));
                with.add(service.during(() -> turn(() -> edit(service))));
            }
            System.out.printf("%d edits, %d of them live%n", edits, service.reloads());
        }
        long first = saved.remove(0);
        Collections.sort(saved);
        System.out.printf(
                "saved to live under load: the first %d ms, the others %d ms at the median and %d ms at the longest%n",
                first, saved.get(saved.size() / 2), saved.get(saved.size() - 1));
        print("without reloads", without);
        print("with reloads", with);
    }

    private static void turn(LoadedService.Step each) throws Exception {
        long end = System.nanoTime() + TURN.toNanos();
        while (System.nanoTime() < end) {
            long next = System.nanoTime() + EDIT.toNanos();
            each.run();
            while (System.nanoTime() < next) {
                LockSupport.parkNanos(next - System.nanoTime());
            }
        }
    }

    private void edit(LoadedService service) throws Exception {
        if (++edits % BROKEN == 0) {
            service.breakRule();
        } else {
            saved.add(service.edit().toMillis());
        }
    }

    private static void print(String name, List<Load> loads) {
        Load all = new Load(
                loads.stream().mapToInt(Load::requests).sum(),
                loads.stream().mapToInt(Load::failed).sum(),
                loads.stream().mapToInt(Load::mixed).sum(),
                loads.stream()
                        .flatMap(load -> load.ruleBooks().stream())
                        .distinct()
                        .toList(),
                loads.stream().flatMap(load -> load.nanos().stream()).sorted().toList());
        System.out.printf(
                "%-16s %,d requests, %d failed, %d mixed, %d rule books; p50 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                name,
                all.requests(),
                all.failed(),
                all.mixed(),
                all.ruleBooks().size(),
                all.milliseconds(0.5),
                all.milliseconds(0.99),
                all.milliseconds(1));
    }
}
