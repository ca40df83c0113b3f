package org.agendagate.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agendagate.history.DocumentMark;
import org.agendagate.history.EarlierFinding;
import org.agendagate.history.OpenItem;
import org.agendagate.history.ReturnedItem;
import org.agendagate.records.ItemIndex.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A revision of a packet with its latest decision. */
record KnownRevision(JsonNode packet, LocalDate recordedOn, String decisionId, LocalDate decidedOn, JsonNode decision) {
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    static KnownRevision of(
            byte[] packet, OffsetDateTime recordedAt, String decisionId, OffsetDateTime decidedAt, byte[] decision) {
        return new KnownRevision(tree(packet), day(recordedAt), decisionId, day(decidedAt), tree(decision));
    }

    private static JsonNode tree(byte[] json) {
        return JsonMapper.shared().readTree(new String(json, UTF_8));
    }

    private static LocalDate day(OffsetDateTime time) {
        return time.atZoneSameInstant(OFFICE).toLocalDate();
    }

    /** The files that the item's documents name. */
    List<String> fileHashes(Place place) {
        List<String> hashes = new ArrayList<>();
        named(packet, place.itemNo())
                .ifPresent(item -> item.path("documents").forEach(document -> {
                    if (document.hasNonNull("fileHash")) {
                        hashes.add(text(document, "fileHash"));
                    }
                }));
        return hashes;
    }

    /** @param kept the digests of the texts of files, by those of the files */
    Optional<OpenItem> openItem(Place place, Map<String, List<String>> kept) {
        return named(packet, place.itemNo()).map(item -> {
            List<DocumentMark> marks = new ArrayList<>();
            item.path("documents").forEach(document -> marks.add(mark(document, kept)));
            return new OpenItem(
                    place.packetNo(),
                    place.revision(),
                    place.itemNo(),
                    text(item, "title"),
                    text(item, "leadUnit"),
                    text(packet, "submittingUnit"),
                    text(packet.path("meeting"), "meetingNo"),
                    recordedOn,
                    named(decision, place.itemNo())
                            .map(decided -> isRejected(decided))
                            .orElse(false),
                    marks);
        });
    }

    private static DocumentMark mark(JsonNode document, Map<String, List<String>> kept) {
        String fileHash = document.path("fileHash").asString(null);
        String textHash = document.path("textHash").asString(null);
        List<String> texts = fileHash == null ? List.of() : kept.getOrDefault(fileHash, List.of());
        return new DocumentMark(
                text(document, "docNo"),
                fileHash,
                textHash,
                texts.equals(List.of(String.valueOf(textHash))) ? List.of() : texts);
    }

    Optional<ReturnedItem> returnedItem(Place place) {
        Optional<JsonNode> decided = named(decision, place.itemNo()).filter(KnownRevision::isRejected);
        Optional<JsonNode> item = named(packet, place.itemNo());
        if (decided.isEmpty() || item.isEmpty()) {
            return Optional.empty();
        }
        List<EarlierFinding> findings = new ArrayList<>();
        decided.get().path("findings").forEach(finding -> {
            if (text(finding, "effect").equals("REJECT")) {
                findings.add(new EarlierFinding(
                        text(finding, "ruleId"),
                        text(finding.path("ruleName"), "zh"),
                        text(finding.path("reason"), "zh"),
                        text(finding.path("reason"), "en")));
            }
        });
        return Optional.of(new ReturnedItem(
                place.packetNo(),
                place.revision(),
                place.itemNo(),
                text(item.get(), "title"),
                text(item.get(), "leadUnit"),
                decisionId,
                decidedOn,
                findings));
    }

    private static Optional<JsonNode> named(JsonNode packet, String itemNo) {
        return packet.path("items")
                .valueStream()
                .filter(item -> text(item, "itemNo").equals(itemNo))
                .findFirst();
    }

    private static boolean isRejected(JsonNode decided) {
        return text(decided, "outcome").equals("REJECTED");
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
