package org.agendagate.replay;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.agendagate.records.RecordedDecision;

/** Works on recorded decisions on all processors, and tells what came of them in the order recorded. */
public final class InOrder {
    private InOrder() {}

    /** As the other one, until there are no more. */
    public static <T> void run(
            long after,
            LongFunction<List<RecordedDecision>> some,
            Function<RecordedDecision, T> work,
            BiConsumer<RecordedDecision, T> done) {
        run(after, some, work, done, () -> false);
    }

    /**
     * Works through them until there are no more, or it is stopped.
     *
     * @param after the place to begin behind
     * @param some reads the next ones behind a place
     * @param work done by several threads at once
     * @param done is told by the calling thread; what it throws ends the run
     * @param stop is asked now and then whether to stop
     */
    public static <T> void run(
            long after,
            LongFunction<List<RecordedDecision>> some,
            Function<RecordedDecision, T> work,
            BiConsumer<RecordedDecision, T> done,
            BooleanSupplier stop) {
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<RecordedDecision> now = some.apply(after);
            while (!now.isEmpty() && !stop.getAsBoolean()) {
                List<Future<T>> results = now.stream()
                        .map(decision -> workers.submit(() -> work.apply(decision)))
                        .toList();
                // The next are read while these are worked on.
                List<RecordedDecision> next = some.apply(now.get(now.size() - 1).place());
                for (int i = 0; i < results.size(); i++) {
                    done.accept(now.get(i), result(results.get(i)));
                }
                now = next;
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static <T> T result(Future<T> result) {
        try {
            return result.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }
}
