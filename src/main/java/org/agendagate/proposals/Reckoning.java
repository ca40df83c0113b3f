package org.agendagate.proposals;

import org.jspecify.annotations.Nullable;

/**
 * How far an impact is found out.
 *
 * @param done packets that were judged
 * @param total packets there are
 * @param impact {@code null} while it is not done
 */
public record Reckoning(
        State state, long done, long total, @Nullable Impact impact) {
    /** Nothing is found out: the rules could not be live, or are no longer proposed. */
    static final Reckoning NONE = new Reckoning(State.NONE, 0, 0, null);

    /** How it stands. */
    public enum State {
        NONE,
        RUNNING,
        STOPPED,
        FAILED,
        DONE
    }

    public boolean isDone() {
        return impact != null;
    }
}
