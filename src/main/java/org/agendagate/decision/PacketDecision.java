package org.agendagate.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.agendagate.edition.Edition;
import org.agendagate.findings.Finding;
import org.agendagate.findings.Review;
import org.agendagate.history.History;
import org.agendagate.history.JudgedAgain;
import org.agendagate.history.KnownMeeting;
import org.agendagate.history.Receipt;
import org.agendagate.packet.ClassifiedPacket;
import org.agendagate.packet.Meeting;
import org.agendagate.packet.Packet;
import org.agendagate.packet.ReadPacket;
import org.jspecify.annotations.Nullable;

/**
 * The decision on a packet: a function of the packet, the rule book version, the decision time and the edition.
 *
 * @param id follows from what was decided, by which rule book and when
 * @param packetNo {@code null} only where a refused classified packet had no readable one
 * @param revision {@code null} only as {@code packetNo}
 * @param packetDigest {@code sha256:…} of the packet's canonical JSON; {@code null} for a refused classified packet
 * @param historyDigest {@code sha256:…} of what the records knew; {@code null} where they knew nothing to the point
 * @param ruleBook version of the rule book
 * @param edition number of the edition of the program that made it; {@code null} for the first
 * @param decidedAt the decision time, in Asia/Shanghai, to the millisecond
 * @param reviewedAt when the last review in it was, where it was made by one; {@code null} where none was made on this
 *     revision, and in the first edition
 * @param outcome {@code REJECTED} where any item is
 * @param ready every item is
 * @param findings about the packet as a whole
 * @param items in the order of the packet; empty for a refused classified packet
 * @param meeting the meeting as the office's records have it; {@code null} where the packet's word was taken
 * @param again why the office judged the revision again; {@code null} where it was handed in
 * @param receipts when the office had each item and how it knows; {@code null} where the packet's word was taken
 * @param declaredOnly documents that were judged on what the packet declares of them; {@code null} where there are none
 * @param provisionalYears years by whose calendar it counts and whose official notice was not out; {@code null} where
 *     there are none
 * @param basedOn id of the decision that the reviews in this one were made on; {@code null} where there are none
 */
public record PacketDecision(
        String id,
        @Nullable String packetNo,
        @Nullable Integer revision,
        @Nullable String packetDigest,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String historyDigest,
        String ruleBook,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer edition,
        OffsetDateTime decidedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OffsetDateTime reviewedAt,
        Outcome outcome,
        boolean ready,
        boolean classified,
        List<Finding> findings,
        List<ItemDecision> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable KnownMeeting meeting,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable JudgedAgain again,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Receipt> receipts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<DeclaredOnly> declaredOnly,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Integer> provisionalYears,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String basedOn) {
    public PacketDecision {
        findings = List.copyOf(findings);
        items = List.copyOf(items);
        receipts = receipts == null ? null : List.copyOf(receipts);
        declaredOnly = declaredOnly == null ? null : List.copyOf(declaredOnly);
        provisionalYears = provisionalYears == null ? null : List.copyOf(provisionalYears);
    }

    /** The decision that {@code findings} make on {@code read} with its {@code history}. */
    public static PacketDecision of(
            ReadPacket read,
            History history,
            String ruleBook,
            Edition edition,
            OffsetDateTime decidedAt,
            List<Finding> findings) {
        Packet packet = read.packet();
        String historyDigest = history.isEmpty() ? null : history.digest();
        Map<String, List<Finding>> byItem = findings.stream().collect(Collectors.groupingBy(Finding::itemNo));
        List<ItemDecision> items = packet.items().stream()
                .map(item ->
                        ItemDecision.of(item.itemNo(), item.title(), byItem.getOrDefault(item.itemNo(), List.of())))
                .toList();
        ItemDecision whole = ItemDecision.of("", "", byItem.getOrDefault("", List.of()));
        return new PacketDecision(
                DecisionId.of(
                        historyDigest == null ? read.digest() : read.digest() + historyDigest,
                        ruleBook,
                        edition,
                        decidedAt),
                packet.packetNo(),
                packet.revision(),
                read.digest(),
                historyDigest,
                ruleBook,
                edition.named(),
                decidedAt,
                null,
                outcome(whole, items),
                ready(whole, items),
                false,
                whole.findings(),
                items,
                history.meeting(),
                history.again(),
                history.receipts().isEmpty() ? null : history.receipts(),
                DeclaredOnly.of(packet, history),
                null,
                null);
    }

    /** The decision on a packet that was refused for secrecy: rejected, with nothing of its content. */
    public static PacketDecision of(
            ClassifiedPacket packet,
            String ruleBook,
            Edition edition,
            OffsetDateTime decidedAt,
            List<Finding> findings) {
        return new PacketDecision(
                DecisionId.of(
                        packet.packetNo() + "/" + packet.revision() + packet.marks(), ruleBook, edition, decidedAt),
                packet.packetNo(),
                packet.revision(),
                null,
                null,
                ruleBook,
                edition.named(),
                decidedAt,
                null,
                Outcome.REJECTED,
                false,
                true,
                findings,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The same decision, saying by which years it counts whose calendar is not official yet. */
    public PacketDecision countedBy(SortedSet<Integer> years) {
        return years.isEmpty()
                ? this
                : new PacketDecision(
                        id,
                        packetNo,
                        revision,
                        packetDigest,
                        historyDigest,
                        ruleBook,
                        edition,
                        decidedAt,
                        reviewedAt,
                        outcome,
                        ready,
                        classified,
                        findings,
                        items,
                        meeting,
                        again,
                        receipts,
                        declaredOnly,
                        List.copyOf(years),
                        basedOn);
    }

    /**
     * The decision that these and no other reviews make of this one: a function of the rules' own decision and of what
     * was said, with the same decision time and another id. Without reviews it is the rules' own again.
     *
     * @param reviews by flag; a place where no flag is counts for nothing
     */
    public PacketDecision reviewed(Map<FlagPlace, Review> reviews) {
        return new Reviewing(reviews).of(basedOn == null ? this : new Reviewing(Map.of()).of(with(basedOn)));
    }

    /** The reviews that went into this decision. */
    public SortedMap<FlagPlace, Review> reviews() {
        return Reviewing.in(this);
    }

    /** The meeting that {@code packet} was judged for: as the office's records had it, or else as the packet says. */
    public Meeting meetingOf(Packet packet) {
        return meeting == null ? packet.meeting() : meeting.asMeeting();
    }

    /** When it was made: with the last review that was made on this revision, or else when the rules decided. */
    public OffsetDateTime madeAt() {
        return Reviewing.lastAt(reviews().values()).orElse(decidedAt);
    }

    PacketDecision with(
            String newId,
            @Nullable String base,
            @Nullable OffsetDateTime newReviewedAt,
            ItemDecision whole,
            List<ItemDecision> newItems) {
        return new PacketDecision(
                newId,
                packetNo,
                revision,
                packetDigest,
                historyDigest,
                ruleBook,
                edition,
                decidedAt,
                newReviewedAt,
                classified ? outcome : outcome(whole, newItems),
                !classified && ready(whole, newItems),
                classified,
                whole.findings(),
                newItems,
                meeting,
                again,
                receipts,
                declaredOnly,
                provisionalYears,
                base);
    }

    private PacketDecision with(String newId) {
        return with(newId, null, null, ItemDecision.of("", "", findings), items);
    }

    private static Outcome outcome(ItemDecision whole, List<ItemDecision> items) {
        return whole.outcome() == Outcome.ACCEPTED
                        && items.stream().allMatch(item -> item.outcome() == Outcome.ACCEPTED)
                ? Outcome.ACCEPTED
                : Outcome.REJECTED;
    }

    private static boolean ready(ItemDecision whole, List<ItemDecision> items) {
        return whole.ready() && items.stream().allMatch(ItemDecision::ready);
    }
}
