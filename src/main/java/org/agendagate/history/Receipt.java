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
 * @param paperNo number under which the register of paper has it (收文号); {@code null} where it did not come on paper. With
 *     {@link By#CLOCK} the register says that it came earlier, and nobody confirmed yet what would make it timely
 * @param confirmedBy the second person who confirmed what the register says; {@code null} where nobody did
 * @param clockAt what the office's clock told, where an unconfirmed register tells an earlier time
 */
public record Receipt(
        String itemNo,
        OffsetDateTime receivedAt,
        By by,
        int revision,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Kept kept,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String paperNo,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String confirmedBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OffsetDateTime clockAt) {

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

    /** One that no paper tells. */
    public Receipt(String itemNo, OffsetDateTime receivedAt, By by, int revision) {
        this(itemNo, receivedAt, by, revision, null, null, null, null);
    }

    /** The same receipt, kept by a later revision. */
    public Receipt keptAs(Kept reason) {
        return new Receipt(itemNo, receivedAt, by, revision, reason, paperNo, confirmedBy, clockAt);
    }

    /** The same by the office's clock alone, unless a second person confirmed the paper. */
    public Receipt withoutUnconfirmedPaper() {
        return confirmedBy != null
                ? this
                : new Receipt(
                        itemNo,
                        clockAt == null ? receivedAt : clockAt,
                        by == By.PAPER ? By.CLOCK : by,
                        revision,
                        kept,
                        null,
                        null,
                        null);
    }

    /** The same as the paper tells it, which somebody confirmed. */
    public Receipt onPaper(String number, OffsetDateTime time, String confirmer) {
        return new Receipt(itemNo, time, By.PAPER, revision, kept, number, confirmer, null);
    }

    /** The same as the paper tells it, which nobody confirmed. */
    public Receipt onPaper(String number, OffsetDateTime time) {
        return new Receipt(itemNo, time, By.PAPER, revision, kept, number, null, receivedAt);
    }

    /** The same, saying that a paper which somebody has yet to confirm tells an earlier time. */
    public Receipt awaiting(String number) {
        return new Receipt(itemNo, receivedAt, by, revision, kept, number, null, null);
    }
}
