package org.agendagate.access;

import java.util.HashMap;
import java.util.Map;

/**
 * How much of unfinished bodies the service holds at once, in all and from one address, so that nobody fills its memory
 * with what never ends.
 */
final class BodyBudget {
    private final long inAll;
    private final long fromOneAddress;
    private final Map<String, Long> held = new HashMap<>();
    private long all;

    /**
     * @param inAll in bytes
     * @param fromOneAddress in bytes
     */
    BodyBudget(long inAll, long fromOneAddress) {
        this.inAll = inAll;
        this.fromOneAddress = fromOneAddress;
    }

    /** Whether so many bytes more may be held; where they may, whoever asks gives them back. */
    synchronized boolean take(String address, long bytes) {
        long own = held.getOrDefault(address, 0L) + bytes;
        if (own > fromOneAddress || all + bytes > inAll) {
            return false;
        }
        held.put(address, own);
        all += bytes;
        return true;
    }

    synchronized void giveBack(String address, long bytes) {
        all -= bytes;
        held.computeIfPresent(address, (who, own) -> own > bytes ? own - bytes : null);
    }
}
