package org.agendagate.cli;

import org.agendagate.reload.RuleBookArchive;

/** The archive of rule books, open for one command. */
public record OpenArchive(RuleBookArchive archive, Runnable end) implements AutoCloseable {
    @Override
    public void close() {
        end.run();
    }
}
