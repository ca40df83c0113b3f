package org.agendagate.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.agendagate.reading.Problems.Fault;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What cannot be as it is told: an act that happened after the packet was received, and an item that is to have a
 * document deliberated and lists none. Signatures are left to the rules: they may be later than the receipt.
 */
final class Plausibility {
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final Set<String> ACTS = Set.of(
            "requestedOn",
            "remindedOn",
            "repliedOn",
            "coordinatedOn",
            "sentOn",
            "acceptedOn",
            "decidedOn",
            "confirmedOn",
            "opinionOn");

    private final Problems problems;
    private final LocalDate receivedOn;

    private Plausibility(Problems problems, LocalDate receivedOn) {
        this.problems = problems;
        this.receivedOn = receivedOn;
    }

    static void check(JsonNode packet, Problems problems) {
        LocalDate receivedOn = receivedOn(packet);
        JsonNode items = packet.path("items");
        for (int i = 0; items.isArray() && i < items.size(); i++) {
            checkDocuments("/items/" + i, items.path(i), problems);
            if (receivedOn != null) {
                new Plausibility(problems, receivedOn).checkDates("/items/" + i, items.path(i));
            }
        }
    }

    private static void checkDocuments(String pointer, JsonNode item, Problems problems) {
        JsonNode documents = item.path("documents");
        if (!contains(item.path("types"), "DELIBERATE_DOC") || !documents.isArray()) {
            return;
        }
        for (JsonNode document : documents) {
            if (!document.path("forDeliberation").isBoolean()
                    || document.path("forDeliberation").asBoolean()) {
                return;
            }
        }
        problems.add(
                pointer + "/documents",
                new Fault(
                        "document-missing",
                        "文件(documents) 中没有审议文件，而议题类型(types)为审议文件 DELIBERATE_DOC；请列出每个审议文件，或者改正议题类型",
                        "`documents` lists none for deliberation although `types` says `DELIBERATE_DOC`; list every"
                                + " such document, or correct the type"));
    }

    private void checkDates(String pointer, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                String place = pointer + "/" + field.getKey();
                if (ACTS.contains(field.getKey())) {
                    checkDate(place, field.getKey(), field.getValue());
                } else {
                    checkDates(place, field.getValue());
                }
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                checkDates(pointer + "/" + i, node.path(i));
            }
        }
    }

    private void checkDate(String pointer, String field, JsonNode value) {
        LocalDate day = day(value.asString(""));
        if (day != null && day.isAfter(receivedOn)) {
            problems.add(
                    pointer,
                    new Fault(
                            "later-than-receipt",
                            "日期(" + field + ") " + day + " 晚于受理日期 " + receivedOn + "；请核对",
                            "`" + field + "` " + day + " is later than the day of receipt, " + receivedOn
                                    + "; check the date"));
        }
    }

    private static boolean contains(JsonNode list, String word) {
        for (JsonNode entry : list) {
            if (entry.isString() && entry.asString().equals(word)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable LocalDate receivedOn(JsonNode packet) {
        try {
            return OffsetDateTime.parse(packet.path("receivedAt").asString(""))
                    .atZoneSameInstant(OFFICE)
                    .toLocalDate();
        } catch (DateTimeException toldElsewhere) {
            return null;
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException toldElsewhere) {
            return null;
        }
    }
}
