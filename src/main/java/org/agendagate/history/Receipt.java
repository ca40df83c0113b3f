package org.agendagate.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When the office had an item, and how it knows: never by what the submitter wrote.
 *
 * @param receivedAt in Asia/Shanghai
 * @param by what tells it
 * @param revision of the packet that was received then
 * @param kept why a later revision keeps it; {@code null} for the revision that was received then
 * @param paperNo number under which the register of paper has it (收文号); {@code null} where it did not come on paper
 */
public record Receipt(
        String itemNo,
        OffsetDateTime receivedAt,
        By by,
        int revision,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Kept kept,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String paperNo) {

    /** What tells a receipt. */
    public enum By {
        /** The office's own clock, when the whole of the packet was read. */
        CLOCK,
        /** The office's register of paper. */
        PAPER,
        /** What the packet declared, of one that came before the office kept receipts. */
        DECLARED
    }

    /** Why an item keeps the receipt of an earlier revision. */
    public enum Kept {
        /** It did not change. */
        UNCHANGED,
        /** It was sent back and returned within the office's cure time. */
        CURED
    }

    /** The same receipt, kept by a later revision. */
    public Receipt keptAs(Kept reason) {
        return new Receipt(itemNo, receivedAt, by, revision, reason, paperNo);
    }
}
