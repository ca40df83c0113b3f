package org.agendagate.handling;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import org.agendagate.access.Person;
import org.agendagate.findings.Wording;
import org.agendagate.handling.AuditRun.Fault;
import org.agendagate.handling.AuditRun.Kind;
import org.agendagate.reading.PacketReader;
import org.agendagate.records.Flaw;
import org.agendagate.records.Ledger;
import org.agendagate.records.LedgerRow.Head;
import org.agendagate.records.RecordedDecisions;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.records.Store;
import org.agendagate.records.StoredLedger;
import org.agendagate.records.Verification;
import org.agendagate.replay.Replay;
import org.agendagate.replay.Replayed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Verifies the ledger and replays the decisions for an auditor, one walk at a time, and says how far it has come. */
@Component
public final class Auditing {
    private static final Logger log = LoggerFactory.getLogger(Auditing.class);

    private static final int MOST_FAULTS = 20;

    private final Store store;
    private final Ledger ledger;
    private final RecordedDecisions decisions;
    private final RuleBookRecords ruleBooks;
    private final PacketReader reader;
    private final Clock clock;
    private final ExecutorService walker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "auditing");
        thread.setDaemon(true);
        return thread;
    });

    private @Nullable AuditRun run;

    Auditing(
            Store store,
            Ledger ledger,
            RecordedDecisions decisions,
            RuleBookRecords ruleBooks,
            PacketReader reader,
            Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.decisions = decisions;
        this.ruleBooks = ruleBooks;
        this.reader = reader;
        this.clock = clock;
    }

    @PreDestroy
    void stop() {
        walker.shutdownNow();
    }

    /** The walk that goes on, or the last one; empty where none was since the service began. */
    public synchronized Optional<AuditRun> last() {
        return Optional.ofNullable(run);
    }

    /**
     * Verifies the ledger; {@code false} where a walk goes on.
     *
     * @param kept a head that was kept elsewhere; {@code null} for none
     */
    public boolean verify(@Nullable Head kept, Person person) {
        return begin(Kind.VERIFICATION, ledger.head().seq(), person, progress -> {
            Flaw flaw =
                    Verification.verify(new StoredLedger(store), kept, progress).flaw();
            return flaw == null ? List.of() : List.of(new Fault(flaw.row(), new Wording(flaw.zh(), flaw.en())));
        });
    }

    /** Decides every recorded packet again; {@code false} where a walk goes on. */
    public boolean replay(Person person) {
        Replay replay = new Replay(decisions, ruleBooks, reader);
        return begin(Kind.REPLAY, replay.remaining(0), person, progress -> {
            List<Fault> faults = new ArrayList<>();
            long[] done = new long[1];
            replay.all(0, (place, replayed) -> {
                progress.accept(++done[0]);
                if (faults.size() < MOST_FAULTS) {
                    fault(replayed).ifPresent(faults::add);
                }
            });
            return faults;
        });
    }

    private static Optional<Fault> fault(Replayed replayed) {
        if (replayed instanceof Replayed.Different different) {
            String fields = String.join("; ", different.differences());
            return Optional.of(new Fault(
                    replayed.decision(), new Wording("重放结果不同：" + fields, "it is decided otherwise: " + fields)));
        } else if (replayed instanceof Replayed.Damaged damaged) {
            return Optional.of(new Fault(replayed.decision(), new Wording(damaged.zh(), damaged.en())));
        } else if (replayed instanceof Replayed.Failed failed) {
            return Optional.of(new Fault(replayed.decision(), new Wording(failed.zh(), failed.en())));
        }
        return Optional.empty();
    }

    private synchronized boolean begin(Kind kind, long total, Person person, Walk walk) {
        if (run != null && run.running()) {
            return false;
        }
        run = new AuditRun(kind, person.name(), clock.instant(), 0, total, null, List.of(), false);
        log.atInfo()
                .addKeyValue("kind", kind)
                .addKeyValue("actor", person.name())
                .log("audit began");
        walker.execute(() -> walk(walk));
        return true;
    }

    private void walk(Walk walk) {
        try {
            end(walk.faults(this::reached), false);
        } catch (RuntimeException failure) {
            log.atError().setCause(failure).log("audit failed");
            end(List.of(), true);
        }
    }

    private synchronized void reached(long done) {
        if (run != null) {
            run = run.at(done);
        }
    }

    private synchronized void end(List<Fault> faults, boolean failed) {
        if (run != null) {
            run = run.ended(clock.instant(), faults, failed);
            log.atInfo()
                    .addKeyValue("kind", run.kind())
                    .addKeyValue("holds", run.holds())
                    .log("audit ended");
        }
    }

    /** Goes through the records and tells how far it has come. */
    @FunctionalInterface
    private interface Walk {
        List<Fault> faults(LongConsumer progress);
    }
}
