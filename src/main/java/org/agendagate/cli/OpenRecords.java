package org.agendagate.cli;

import org.agendagate.access.UserDesk;
import org.agendagate.records.LedgerSource;
import org.agendagate.records.RecordedDecisions;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.replay.Replay;

/** The records, open for one command. */
public record OpenRecords(
        LedgerSource ledger,
        Replay replay,
        UserDesk users,
        RecordedDecisions decisions,
        RuleBookRecords ruleBooks,
        Runnable end)
        implements AutoCloseable {
    @Override
    public void close() {
        end.run();
    }
}
