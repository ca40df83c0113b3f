package org.agendagate.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stood on an item when the service first saw opinions on it: what those who signed put their names to.
 *
 * @param itemNo of the item in the packet that is judged
 * @param opinions places of those opinions in that item
 * @param packetNo of the packet in which they were first seen
 * @param ask what the meeting was asked to do
 * @param amountYuan the sum, as digits; {@code null} where none was declared
 * @param persons personnel cases, each with what is proposed
 * @param texts documents for deliberation whose text is known
 */
public record SeenItem(
        String itemNo,
        List<Integer> opinions,
        String packetNo,
        int revision,
        String title,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String ask,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String askText,
        List<String> decisionPoints,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String amountYuan,
        List<String> persons,
        List<SeenText> texts) {
    public SeenItem {
        opinions = opinions == null ? List.of() : List.copyOf(opinions);
        decisionPoints = decisionPoints == null ? List.of() : List.copyOf(decisionPoints);
        persons = persons == null ? List.of() : List.copyOf(persons);
        texts = texts == null ? List.of() : List.copyOf(texts);
    }

    /** The text of a document for deliberation. */
    public record SeenText(
            String docNo,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String fileHash,

            String textHash) {}
}
