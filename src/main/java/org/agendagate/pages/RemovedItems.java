package org.agendagate.pages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.agendagate.drafts.Drafts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The items that were taken out of a draft, which can be put back for a day. */
@Component
final class RemovedItems {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final String AT = "at";
    private static final String ITEM = "item";

    private final Drafts drafts;
    private final Clock clock;

    RemovedItems(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /** One of them, by its place among them. */
    public record Removed(int place, String itemNo, String name) {}

    List<Removed> list(String draft, String owner) {
        ArrayNode all = read(draft, owner);
        return IntStream.range(0, all.size())
                .mapToObj(place -> new Removed(
                        place,
                        all.path(place).path(ITEM).path("itemNo").asString(""),
                        all.path(place).path(ITEM).path("title").asString("")))
                .toList();
    }

    /** Keeps the item at {@code pointer} of {@code packet}, before it is taken out. */
    void keep(String draft, String owner, ObjectNode packet, String pointer) {
        JsonNode item = packet.at(pointer);
        if (item.isObject()) {
            ArrayNode all = read(draft, owner);
            all.addObject().put(AT, clock.instant().toString()).set(ITEM, item);
            drafts.keepRemoved(draft, owner, all.toString());
        }
    }

    /** Puts one back, behind the items that are there. */
    void putBack(String draft, String owner, String place, ObjectNode packet) {
        ArrayNode all = read(draft, owner);
        int index = place.matches("\\d{1,4}") ? Integer.parseInt(place) : all.size();
        if (index < all.size()) {
            packet.withArrayProperty("items").add(all.remove(index).path(ITEM));
            drafts.keepRemoved(draft, owner, all.toString());
        }
    }

    private ArrayNode read(String draft, String owner) {
        String kept = drafts.removed(draft, owner);
        ArrayNode all = JsonMapper.shared().createArrayNode();
        if (!kept.isEmpty()) {
            Instant since = clock.instant().minus(KEPT);
            JsonMapper.shared()
                    .readTree(kept)
                    .valueStream()
                    .filter(one -> Instant.parse(one.path(AT).asString()).isAfter(since))
                    .forEach(all::add);
        }
        return all;
    }
}
