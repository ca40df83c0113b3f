package org.agendagate.history;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.agendagate.packet.CanonicalJson;
import org.agendagate.packet.Packet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the records knew of a packet's surroundings when it was decided.
 *
 * @param openItems items of other packets that are under way; withdrawn and superseded ones are not
 * @param returnedItems items that were rejected earlier and that items of the packet say they re-submit, or that they
 *     are an earlier revision of
 * @param documents documents kept by the gate that the packet names by their digest
 * @param readAt when the whole of the packet was read, by the office's own clock; {@code null} where the packet is taken
 *     at its word, as without an office and before offices kept receipts
 * @param meetingItems items of other packets for the same meeting, where the rules ask for them; those of a like title
 *     or document stand among {@code openItems} besides
 * @param receipts when the office had each of the packet's items; empty where {@code readAt} is {@code null}
 * @param seenItems what stood on the items when opinions on them were first seen, in an earlier revision
 * @param meeting the packet's meeting as the office's records have it; {@code null} where the packet is taken at its word
 * @param again why the office judged the revision again; {@code null} where it was handed in
 */
public record History(
        List<OpenItem> openItems,
        List<ReturnedItem> returnedItems,
        List<KnownDocument> documents,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OffsetDateTime readAt,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Receipt> receipts,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OpenItem> meetingItems,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SeenItem> seenItems,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable KnownMeeting meeting,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable JudgedAgain again) {
    private static final History NONE = new History(List.of(), List.of(), List.of());

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // A history written by hand leaves out the counts that are zero.
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    public History {
        openItems = openItems == null ? List.of() : List.copyOf(openItems);
        returnedItems = returnedItems == null ? List.of() : List.copyOf(returnedItems);
        documents = documents == null ? List.of() : List.copyOf(documents);
        receipts = receipts == null ? List.of() : List.copyOf(receipts);
        meetingItems = meetingItems == null ? List.of() : List.copyOf(meetingItems);
        seenItems = seenItems == null ? List.of() : List.copyOf(seenItems);
    }

    /** Without receipts: the packet's word holds. */
    public History(List<OpenItem> openItems, List<ReturnedItem> returnedItems, List<KnownDocument> documents) {
        this(openItems, returnedItems, documents, null, List.of(), List.of(), List.of(), null, null);
    }

    /** The same of a packet that was read at {@code time}, and whose items the office had as {@code receipts} say. */
    public History received(OffsetDateTime time, List<Receipt> receiptsOfItems) {
        return new History(
                openItems, returnedItems, documents, time, receiptsOfItems, meetingItems, seenItems, meeting, again);
    }

    /** The same, with the items of other packets for the same meeting. */
    public History beside(List<OpenItem> others) {
        return new History(openItems, returnedItems, documents, readAt, receipts, others, seenItems, meeting, again);
    }

    /** The same of a packet whose items bear opinions that were seen before. */
    public History seen(List<SeenItem> items) {
        return new History(openItems, returnedItems, documents, readAt, receipts, meetingItems, items, meeting, again);
    }

    /** The same of a packet whose meeting the office's records have. */
    public History heldAt(@Nullable KnownMeeting known) {
        return new History(
                openItems, returnedItems, documents, readAt, receipts, meetingItems, seenItems, known, again);
    }

    /** The same of a revision that is judged again. */
    public History judgedAgain(@Nullable JudgedAgain why) {
        return new History(
                openItems, returnedItems, documents, readAt, receipts, meetingItems, seenItems, meeting, why);
    }

    /** The packet with its meeting as the office's records have it. */
    public Packet held(Packet packet) {
        return meeting == null ? packet : packet.at(meeting.asMeeting());
    }

    /** When the office had the item; empty where the packet's word holds. */
    public Optional<Receipt> receiptOf(String itemNo) {
        return receipts.stream()
                .filter(receipt -> receipt.itemNo().equals(itemNo))
                .findFirst();
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
