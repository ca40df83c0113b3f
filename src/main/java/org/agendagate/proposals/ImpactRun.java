package org.agendagate.proposals;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.agendagate.reading.PacketReader;
import org.agendagate.records.RecordedDecisions;
import org.agendagate.replay.ArchivedBooks;
import org.agendagate.replay.InOrder;

/**
 * Judges every recorded packet that stands by two rule books, on all processors. It can be stopped, and goes on where it
 * stopped; once it is through, it goes on with what was recorded since.
 */
public final class ImpactRun {
    private static final int AT_ONCE = 200;

    private final RecordedDecisions decisions;
    private final Comparing comparing;
    private final Instant since;
    private final ImpactCount count = new ImpactCount();
    private volatile long place;

    /** @param since packets decided earlier are left out */
    public ImpactRun(
            RecordedDecisions decisions, ArchivedBooks archive, PacketReader reader, Books books, Instant since) {
        this.decisions = decisions;
        this.comparing = new Comparing(reader, archive, books);
        this.since = since;
    }

    /** How many packets there are to judge. */
    public long total() {
        return decisions.countStanding(since);
    }

    /** How many were judged by now. */
    public long done() {
        return count.done();
    }

    /** The place of the last decision that was judged: where another run can go on. */
    public long place() {
        return place;
    }

    /**
     * Judges them until all are, or it is to stop.
     *
     * @param progress is told after each packet how many were judged
     */
    public void run(BooleanSupplier stop, LongConsumer progress) {
        InOrder.run(
                place,
                after -> decisions.listStanding(after, since, AT_ONCE),
                comparing::compare,
                (recorded, compared) -> {
                    count.add(compared);
                    place = recorded.place();
                    progress.accept(count.done());
                },
                stop);
    }

    /** Goes on behind a place where another run stopped; what that found is not counted again. */
    public void skipTo(long after) {
        place = after;
    }

    /** What was found so far. */
    public Impact told() {
        return count.told(total(), decisions.countClassified(since));
    }
}
