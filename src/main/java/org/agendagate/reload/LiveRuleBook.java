package org.agendagate.reload;

import java.time.Instant;
import org.agendagate.rules.RuleBook;

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

    /** A rule book, and when it began to serve. */
    public record Live(RuleBook book, Instant since) {}
}
