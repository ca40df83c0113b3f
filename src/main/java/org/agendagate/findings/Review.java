package org.agendagate.findings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a legal reviewer said about a flag. Who that was by name stands in the record of the act alone.
 *
 * @param by the role it was said in
 * @param at in Asia/Shanghai, to the millisecond
 * @param carriedFrom the revision whose flag this was said about; {@code null} where it was this one
 */
public record Review(
        Result result,
        String by,
        OffsetDateTime at,
        String reason,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer carriedFrom) {

    /** What becomes of the flag. */
    public enum Result {
        /** It no longer stands in the item's way. */
        CLEARED("经核可以上会"),
        /** The item is rejected for the reviewer's reason. */
        UPHELD("经核问题成立");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        /** The Chinese words officials use. */
        public String label() {
            return label;
        }
    }
}
