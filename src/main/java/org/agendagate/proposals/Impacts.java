package org.agendagate.proposals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.agendagate.proposals.Reckoning.State;
import org.agendagate.reading.PacketReader;
import org.agendagate.records.RecordedDecisions;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.replay.ArchivedBooks;
import org.agendagate.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out impacts in the background, one after the other, and keeps the last ones. Whoever asks again hears of what was
 * recorded since, too.
 */
public final class Impacts implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Impacts.class);
    /** They take memory where much flips. */
    private static final int KEPT = 4;

    private final RecordedDecisions decisions;
    private final PacketReader reader;
    private final ArchivedBooks archive;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "impact");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<Key, Job> jobs = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Job> eldest) {
            if (size() > KEPT) {
                eldest.getValue().stop();
            }
            return size() > KEPT;
        }
    };

    public Impacts(RecordedDecisions decisions, RuleBookRecords ruleBooks, PacketReader reader, Clock clock) {
        this.decisions = decisions;
        this.reader = reader;
        this.archive = new ArchivedBooks(ruleBooks);
        this.clock = clock;
    }

    /**
     * How far it is with the impact of {@code after} against {@code before}, by their versions, on all that is recorded
     * now; begins where nobody asked before.
     *
     * @param patience to wait for its end
     */
    public Reckoning of(String before, String after, Duration patience) {
        Job job = job(before, after);
        job.begin(false);
        job.await(patience);
        return job.told();
    }

    /** Stops it where it is. */
    public void stop(String before, String after) {
        job(before, after).stop();
    }

    /** Goes on where it stopped. */
    public void goOn(String before, String after) {
        job(before, after).begin(true);
    }

    /** What of one recorded packet flips, with both decisions; none where there is none, or a book does not judge it. */
    public List<OpenedFlip> open(String before, String after, String decision) {
        Books books = books(before, after);
        return books == null
                ? List.of()
                : decisions
                        .find(decision)
                        .map(new Comparing(reader, archive, books)::open)
                        .orElse(List.of());
    }

    private Job job(String before, String after) {
        synchronized (jobs) {
            return jobs.computeIfAbsent(
                    new Key(before, after, RuleBook.dayOf(clock.instant()).toString()), Job::new);
        }
    }

    private @Nullable Books books(String before, String after) {
        RuleBook one = archive.get(before).compiled();
        RuleBook other = archive.get(after).compiled();
        return one == null || other == null ? null : Books.of(one, other, RuleBook.dayOf(clock.instant()));
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }

    private record Key(String before, String after, String day) {}

    /** One impact, begun, stopped and continued. */
    private final class Job implements Runnable {
        private final Key key;
        private CountDownLatch end = new CountDownLatch(0);
        private State state = State.NONE;
        private long upTo = -1;
        private @Nullable ImpactRun run;
        private @Nullable Impact impact;
        private long total;
        private volatile boolean stopping;

        Job(Key key) {
            this.key = key;
        }

        /** @param again whether to go on though it was stopped or failed */
        synchronized void begin(boolean again) {
            boolean wanted = switch (state) {
                case NONE -> true;
                case RUNNING -> false;
                case STOPPED, FAILED -> again;
                case DONE -> decisions.lastPlace() > upTo;
            };
            if (wanted) {
                stopping = false;
                state = State.RUNNING;
                end = new CountDownLatch(1);
                worker.execute(this);
            }
        }

        void stop() {
            stopping = true;
        }

        @Override
        public void run() {
            State last = State.FAILED;
            try {
                last = work();
            } catch (RuntimeException failure) {
                log.error("the impact of proposed rules cannot be found out: {}", failure.getClass());
                log.debug("", failure);
            } finally {
                end(last);
            }
        }

        private State work() {
            long last = decisions.lastPlace();
            ImpactRun mine = runOf();
            if (mine == null) {
                return State.FAILED;
            }
            count(mine.total());
            mine.run(() -> stopping, done -> {});
            if (stopping) {
                return State.STOPPED;
            }
            found(mine.told(), last);
            return State.DONE;
        }

        private @Nullable ImpactRun runOf() {
            synchronized (this) {
                if (run != null) {
                    return run;
                }
            }
            Books books = books(key.before(), key.after());
            synchronized (this) {
                run = books == null ? null : new ImpactRun(decisions, archive, reader, books, Instant.EPOCH);
                return run;
            }
        }

        private synchronized void count(long all) {
            total = all;
        }

        private synchronized void found(Impact told, long last) {
            impact = told;
            upTo = last;
        }

        private synchronized void end(State last) {
            state = last;
            end.countDown();
        }

        void await(Duration patience) {
            CountDownLatch latch;
            synchronized (this) {
                latch = end;
            }
            try {
                latch.await(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        synchronized Reckoning told() {
            long done = run == null ? 0 : Math.min(run.done(), total);
            return new Reckoning(state, done, total, state == State.DONE ? impact : null);
        }
    }
}
