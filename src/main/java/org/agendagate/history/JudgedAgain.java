package org.agendagate.history;

import java.util.List;

/**
 * Why the office judged a revision again that nobody handed in again.
 *
 * @param earlier id of the decision that stood until then
 * @param moved what of its ground is another now, in the order of the list
 * @param reason the words of who had it judged again
 * @param by who that was
 */
public record JudgedAgain(String earlier, List<Moved> moved, String reason, String by) {
    public JudgedAgain {
        moved = List.copyOf(moved);
    }

    /** What a decision stands on besides the packet. */
    public enum Moved {
        /** The office's record of the meeting. */
        MEETING,
        /** When the office had an item, as the register of paper says now. */
        RECEIPT,
        /** The rules, or facts of the office's directory, calendars and thresholds. */
        RULE_BOOK
    }
}
