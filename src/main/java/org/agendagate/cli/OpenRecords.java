package org.agendagate.cli;

import org.agendagate.access.UserDesk;
import org.agendagate.records.LedgerSource;
import org.agendagate.replay.Replay;

/** The records, open for one command. */
public record OpenRecords(LedgerSource ledger, Replay replay, UserDesk users, Runnable end) implements AutoCloseable {
    @Override
    public void close() {
        end.run();
    }
}
