package org.agendagate.handling;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.agendagate.gate.NoDecisionException;

/** How long judging one packet may take: past it the thread is interrupted, and there is no decision. */
record Deadline(Duration longest) {
    private static final ScheduledThreadPoolExecutor WATCH = watch();

    /**
     * What {@code work} gives in time. It must do nothing but judge: a database's files do not bear interruption.
     *
     * @throws NoDecisionException where it takes longer
     */
    <T> T hold(Supplier<T> work) {
        Watched watched = new Watched(Thread.currentThread());
        long start = System.nanoTime();
        Future<?> alarm = WATCH.schedule(watched::interrupt, longest.toNanos(), TimeUnit.NANOSECONDS);
        T done;
        try {
            done = work.get();
        } finally {
            alarm.cancel(false);
            watched.end();
        }
        if (System.nanoTime() - start > longest.toNanos()) {
            throw NoDecisionException.outOfTime();
        }
        return done;
    }

    private static ScheduledThreadPoolExecutor watch() {
        ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "deadline");
            thread.setDaemon(true);
            return thread;
        });
        watch.setRemoveOnCancelPolicy(true);
        return watch;
    }

    /** A thread that judges; once it has ended it is interrupted no more, and not left interrupted. */
    private static final class Watched {
        private final Thread thread;
        private boolean ended;
        private boolean interrupted;

        private Watched(Thread thread) {
            this.thread = thread;
        }

        private synchronized void interrupt() {
            if (!ended) {
                interrupted = true;
                thread.interrupt();
            }
        }

        private synchronized void end() {
            ended = true;
            if (interrupted) {
                Thread.interrupted();
            }
        }
    }
}
