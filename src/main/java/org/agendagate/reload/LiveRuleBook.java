package org.agendagate.reload;

import java.time.Instant;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;

/** Holds the rule book that serves. */
public final class LiveRuleBook {
    private volatile Live live;

    public LiveRuleBook(Live first) {
        live = first;
    }

    /** Take it once for each packet: the next call may return another. */
    public Live current() {
        return live;
    }

    /**
     * A rule book with the files it was made of.
     *
     * @param since when it began to serve
     */
    public record Live(RuleFiles files, RuleBook book, Instant since) {
        public Live {
            if (!files.version().equals(book.version())) {
                throw new IllegalArgumentException(
                        "rule book " + book.version() + " was not made of files " + files.version());
            }
        }
    }
}
