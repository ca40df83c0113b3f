package org.agendagate.handling;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.agendagate.decision.ItemDecision;
import org.agendagate.decision.Outcome;
import org.agendagate.decision.PacketDecision;
import org.agendagate.history.Receipt;
import org.agendagate.history.Receipt.Kept;
import org.agendagate.history.Titles;
import org.agendagate.packet.ReadPacket;
import org.agendagate.records.EarlierRevision;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Which items of a revision keep the receipt of the revision before, and why. */
final class KeptReceipts {
    /** What may change without the item being another: who explains it for how long, and what is said about its past. */
    private static final Set<String> IMMATERIAL =
            Set.of("addedAt", "attendingUnits", "cureNotes", "links", "minutes", "reporter");

    /** What tells an item whose title had to be mended; either alone is often worded alike (请予审议). */
    private static final List<String> ANCHORS = List.of("askText", "decisionPoints");

    private static final Set<String> WITHOUT_EXCEPTION = Set.of("G01", "G02", "G03");

    private final EarlierRevision earlier;
    private final JsonNode packet;
    private final CureTime cure;
    private final OffsetDateTime now;
    private final IntFunction<Optional<PacketDecision>> firstDecisions;

    /** @param firstDecisions the decision that a revision of the packet got when it was handed in */
    KeptReceipts(
            EarlierRevision earlier,
            ReadPacket read,
            CureTime cure,
            OffsetDateTime now,
            IntFunction<Optional<PacketDecision>> firstDecisions) {
        this.earlier = earlier;
        this.packet = JsonMapper.shared().readTree(read.canonicalJson());
        this.cure = cure;
        this.now = now;
        this.firstDecisions = firstDecisions;
    }

    /** The receipt that the item keeps; empty where it was received anew. */
    Optional<Receipt> find(String itemNo) {
        Optional<JsonNode> before = named(earlier.packet(), itemNo);
        Optional<JsonNode> after = named(packet, itemNo);
        if (before.isEmpty() || after.isEmpty() || !sameUnit()) {
            return Optional.empty();
        } else if (material(before.get()).equals(material(after.get()))) {
            return Optional.of(earlierReceipt(itemNo).keptAs(Kept.UNCHANGED));
        }
        return isSame(before.get(), after.get()) ? cured(itemNo) : Optional.empty();
    }

    private Optional<Receipt> cured(String itemNo) {
        Receipt receipt = earlierReceipt(itemNo);
        return item(earlier.decision(), itemNo)
                .filter(item -> item.outcome() == Outcome.REJECTED)
                .filter(item -> cure.holds(item.toldAt(earlier.decision().decidedAt()), now))
                .filter(item -> firstDecisions
                        .apply(receipt.revision())
                        .flatMap(first -> item(first, itemNo))
                        .filter(KeptReceipts::hadItsPapers)
                        .isPresent())
                .map(item -> receipt.keptAs(Kept.CURED));
    }

    /** Revisions from before the office kept receipts keep what they declared. */
    private Receipt earlierReceipt(String itemNo) {
        List<Receipt> receipts = earlier.decision().receipts();
        return Stream.ofNullable(receipts)
                .flatMap(List::stream)
                .filter(receipt -> receipt.itemNo().equals(itemNo))
                .findFirst()
                .orElseGet(() -> new Receipt(
                        itemNo,
                        Receiving.shown(OffsetDateTime.parse(
                                        earlier.packet().path("receivedAt").asString())
                                .toInstant()),
                        Receipt.By.DECLARED,
                        earlier.packet().path("revision").asInt()));
    }

    /** Who hands in what has no papers yet only to be early is not early. */
    private static boolean hadItsPapers(ItemDecision item) {
        return item.findings().stream()
                .noneMatch(finding -> finding.rejects() && WITHOUT_EXCEPTION.contains(finding.ruleId()));
    }

    private boolean sameUnit() {
        return earlier.packet().path("submittingUnit").equals(packet.path("submittingUnit"));
    }

    /** Mended, and not another item under the old number. */
    private static boolean isSame(JsonNode before, JsonNode after) {
        return before.path("leadUnit").equals(after.path("leadUnit"))
                && (titleOf(before).equals(titleOf(after))
                        || ANCHORS.stream()
                                .allMatch(field -> before.hasNonNull(field)
                                        && before.path(field).equals(after.path(field))));
    }

    private static String titleOf(JsonNode item) {
        return Titles.normalised(item.path("title").asString(""));
    }

    private static ObjectNode material(JsonNode item) {
        return ((ObjectNode) item.deepCopy()).remove(IMMATERIAL);
    }

    private static Optional<JsonNode> named(JsonNode packet, String itemNo) {
        return packet.path("items")
                .valueStream()
                .filter(item -> item.path("itemNo").asString("").equals(itemNo))
                .findFirst();
    }

    private static Optional<ItemDecision> item(PacketDecision decision, String itemNo) {
        return decision.items().stream()
                .filter(item -> item.itemNo().equals(itemNo))
                .findFirst();
    }
}
