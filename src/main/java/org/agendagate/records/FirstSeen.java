package org.agendagate.records;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.agendagate.history.SeenItem;
import org.agendagate.history.SeenItem.SeenText;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.DeliberationDocument;
import org.agendagate.packet.ItemLink;
import org.agendagate.packet.LeaderOpinion;
import org.agendagate.packet.LinkKind;
import org.agendagate.packet.Money;
import org.agendagate.packet.Packet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds the revision in which each opinion on an item was first seen: of the packet, or of one it says it comes from. */
final class FirstSeen {
    private FirstSeen() {}

    /** A revision that was recorded before. */
    record Revision(String packetNo, int number, JsonNode content) {}

    /**
     * What stood on the items of {@code packet} then, of those that are not the same now.
     *
     * @param revisions those that came before, the first first
     */
    static List<SeenItem> of(Packet packet, List<Revision> revisions) {
        List<SeenItem> seen = new ArrayList<>();
        for (AgendaItem item : packet.items()) {
            Map<Revision, List<Integer>> places = new LinkedHashMap<>();
            for (int index = 0; index < item.leaderOpinions().size(); index++) {
                int place = index;
                LeaderOpinion opinion = item.leaderOpinions().get(index);
                revisions.stream()
                        .filter(revision -> holds(revision, packet, item, opinion))
                        .findFirst()
                        .ifPresent(revision -> places.computeIfAbsent(revision, first -> new ArrayList<>())
                                .add(place));
            }
            places.forEach((revision, opinions) -> find(revision, packet, item)
                    .map(found -> seen(item.itemNo(), opinions, revision, found))
                    .filter(found -> !isUnchanged(found, item))
                    .ifPresent(seen::add));
        }
        return seen;
    }

    private static boolean holds(Revision revision, Packet packet, AgendaItem item, LeaderOpinion opinion) {
        return find(revision, packet, item)
                .filter(found -> found.path("leaderOpinions").valueStream().anyMatch(other -> isSame(other, opinion)))
                .isPresent();
    }

    /** The item in that revision, by its number or the one it says it had. */
    private static Optional<JsonNode> find(Revision revision, Packet packet, AgendaItem item) {
        Set<String> numbers = new HashSet<>();
        if (revision.packetNo().equals(packet.packetNo())) {
            numbers.add(item.itemNo());
        }
        for (ItemLink link : item.links()) {
            String packetNo = link.packetNo() == null ? packet.packetNo() : link.packetNo();
            if (link.kind() == LinkKind.RESUBMISSION_OF && packetNo.equals(revision.packetNo())) {
                numbers.add(link.itemNo());
            }
        }
        return revision.content()
                .path("items")
                .valueStream()
                .filter(other -> numbers.contains(other.path("itemNo").asString("")))
                .findFirst();
    }

    private static boolean isSame(JsonNode one, LeaderOpinion other) {
        return Objects.equals(text(one, "leader"), other.leader())
                && Objects.equals(text(one, "role"), other.role().name())
                && Objects.equals(text(one, "actingFor"), other.actingFor())
                && Objects.equals(text(one, "text"), other.text())
                && Objects.equals(
                        text(one, "signedOn"),
                        other.signedOn() == null ? null : other.signedOn().toString());
    }

    private static SeenItem seen(String itemNo, List<Integer> opinions, Revision revision, JsonNode item) {
        List<String> points = item.path("decisionPoints")
                .valueStream()
                .map(point -> point.asString(""))
                .toList();
        List<String> persons = item.path("personnel")
                .valueStream()
                .map(person -> person.path("caseNo").asString("") + " "
                        + person.path("proposal").asString(""))
                .toList();
        List<SeenText> texts = item.path("documents")
                .valueStream()
                .filter(document ->
                        document.path("forDeliberation").asBoolean(false) && document.hasNonNull("textHash"))
                .map(document -> new SeenText(
                        document.path("docNo").asString(""),
                        text(document, "fileHash"),
                        document.path("textHash").asString()))
                .toList();
        JsonNode amount = item.path("money").path("amountYuan");
        return new SeenItem(
                itemNo,
                opinions,
                revision.packetNo(),
                revision.number(),
                item.path("title").asString(""),
                text(item, "ask"),
                text(item, "askText"),
                points,
                amount.isNumber() ? amount.decimalValue().toPlainString() : null,
                persons,
                texts);
    }

    private static boolean isUnchanged(SeenItem seen, AgendaItem item) {
        Money money = item.money();
        BigDecimal amount = money == null ? null : money.amountYuan();
        return seen.title().equals(item.title())
                && Objects.equals(
                        seen.ask(), item.ask() == null ? null : item.ask().name())
                && Objects.equals(seen.askText(), item.askText())
                && seen.decisionPoints().equals(item.decisionPoints())
                && Objects.equals(seen.amountYuan(), amount == null ? null : amount.toPlainString())
                && seen.persons()
                        .equals(item.personnel().stream()
                                .map(person ->
                                        person.caseNo() + " " + Objects.requireNonNullElse(person.proposal(), ""))
                                .toList())
                && seen.texts()
                        .equals(item.documents().stream()
                                .filter(DeliberationDocument::forDeliberation)
                                .flatMap(document -> Stream.ofNullable(document.textHash())
                                        .map(text -> new SeenText(document.docNo(), document.fileHash(), text)))
                                .toList());
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asString() : null;
    }
}
