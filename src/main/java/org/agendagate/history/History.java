package org.agendagate.history;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.agendagate.packet.CanonicalJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the records knew of a packet's surroundings when it was decided.
 *
 * @param openItems items of other packets that are under way; withdrawn and superseded ones are not
 * @param returnedItems items that were rejected earlier and that items of the packet say they re-submit, or that they
 *     are an earlier revision of
 * @param documents documents kept by the gate that the packet names by their digest
 */
public record History(List<OpenItem> openItems, List<ReturnedItem> returnedItems, List<KnownDocument> documents) {
    private static final History NONE = new History(List.of(), List.of(), List.of());

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // A history written by hand leaves out the counts that are zero.
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    public History {
        openItems = openItems == null ? List.of() : List.copyOf(openItems);
        returnedItems = returnedItems == null ? List.of() : List.copyOf(returnedItems);
        documents = documents == null ? List.of() : List.copyOf(documents);
    }

    /** Nothing is known, as where no records are asked. */
    public static History none() {
        return NONE;
    }

    /**
     * The history that {@link #json} wrote.
     *
     * @throws IllegalArgumentException where {@code json} is no history; the message says why
     */
    public static History read(byte[] json) {
        try {
            return MAPPER.readValue(json, History.class);
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("not a history: " + broken.getOriginalMessage(), broken);
        }
    }

    @JsonIgnore
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** The canonical JSON (RFC 8785): equal histories have equal text. */
    public String json() {
        return CanonicalJson.of(MAPPER.writeValueAsString(this));
    }

    /** {@code sha256:} and the lower-case hex SHA-256 of {@link #json}'s UTF-8 bytes. */
    public String digest() {
        return CanonicalJson.digest(json());
    }
}
