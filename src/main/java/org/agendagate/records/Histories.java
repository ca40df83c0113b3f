package org.agendagate.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agendagate.history.DocumentMark;
import org.agendagate.history.EarlierFinding;
import org.agendagate.history.History;
import org.agendagate.history.OpenItem;
import org.agendagate.history.ReturnedItem;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.ItemLink;
import org.agendagate.packet.LinkKind;
import org.agendagate.packet.Packet;
import org.agendagate.records.ItemIndex.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells what the records know of a packet's surroundings. */
public final class Histories {
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    /** Of an item that was returned again and again, so many times are told. */
    private static final int MOST_RETURNS = 20;

    private final JdbcClient jdbc;
    private final ItemIndex index;
    private final DocumentRecords documents;

    public Histories(Store store, DocumentRecords documents) {
        this.documents = documents;
        jdbc = store.jdbc();
        index = new ItemIndex(store);
    }

    /**
     * What is known of {@code packet} at {@code at}: the items of other packets that are under way and have a title or
     * a document of its own, and how its items were returned before, and which of its documents are kept.
     */
    public History find(Packet packet, Instant at) {
        Map<Place, OpenItem> open = new LinkedHashMap<>();
        Map<String, Revision> read = new LinkedHashMap<>();
        for (Place place : index.findAlike(packet, at)) {
            revision(place.packetNo(), place.revision(), read)
                    .flatMap(revision -> revision.openItem(place))
                    .ifPresent(item -> open.put(place, item));
        }
        Map<Place, ReturnedItem> returned = new LinkedHashMap<>();
        for (AgendaItem item : packet.items()) {
            addReturns(packet.packetNo(), packet.revision() - 1, item.itemNo(), read, returned);
            for (ItemLink link : item.links()) {
                if (link.kind() == LinkKind.RESUBMISSION_OF) {
                    addLinked(packet, link, read, returned);
                }
            }
        }
        return new History(List.copyOf(open.values()), List.copyOf(returned.values()), documents.listKnown(packet));
    }

    private void addLinked(
            Packet packet, ItemLink link, Map<String, Revision> read, Map<Place, ReturnedItem> returned) {
        String packetNo = link.packetNo();
        if (packetNo == null || packetNo.equals(packet.packetNo())) {
            addReturns(packet.packetNo(), packet.revision() - 1, link.itemNo(), read, returned);
            return;
        }
        int last = link.revision() == null ? latestRevision(packetNo) : link.revision();
        addReturns(packetNo, last, link.itemNo(), read, returned);
    }

    /** Adds the returns of an item from revision {@code last} back to where it was not returned. */
    private void addReturns(
            String packetNo, int last, String itemNo, Map<String, Revision> read, Map<Place, ReturnedItem> returned) {
        for (int number = last; number > Math.max(0, last - MOST_RETURNS); number--) {
            Place place = new Place(packetNo, number, itemNo);
            Optional<ReturnedItem> found =
                    revision(packetNo, number, read).flatMap(revision -> revision.returnedItem(place));
            if (found.isEmpty()) {
                return;
            }
            returned.put(place, found.get());
        }
    }

    private int latestRevision(String packetNo) {
        return jdbc.sql("select coalesce(max(revision), 0) from packet where packet_no = ?")
                .param(packetNo)
                .query(Integer.class)
                .single();
    }

    private Optional<Revision> revision(String packetNo, int revision, Map<String, Revision> read) {
        String key = packetNo + "/" + revision;
        Revision known = read.get(key);
        if (known == null) {
            known = read(packetNo, revision);
            if (known != null) {
                read.put(key, known);
            }
        }
        return Optional.ofNullable(known);
    }

    private @Nullable Revision read(String packetNo, int revision) {
        return jdbc.sql("""
                        select p.content, p.recorded_at, d.id, d.decided_at, d.content
                        from packet p join decision d on d.packet_no = p.packet_no and d.revision = p.revision
                        where p.packet_no = ? and p.revision = ? and d.packet_digest is not null
                        order by d.seq desc
                        fetch first 1 row only
                        """)
                .params(packetNo, revision)
                .query((row, number) -> new Revision(
                        tree(row.getBytes(1)),
                        day(row.getObject(2, OffsetDateTime.class)),
                        row.getString(3),
                        day(row.getObject(4, OffsetDateTime.class)),
                        tree(row.getBytes(5))))
                .optional()
                .orElse(null);
    }

    private static JsonNode tree(byte[] json) {
        return JsonMapper.shared().readTree(new String(json, UTF_8));
    }

    private static LocalDate day(OffsetDateTime time) {
        return time.atZoneSameInstant(OFFICE).toLocalDate();
    }

    /** A revision of a packet with its latest decision. */
    private record Revision(
            JsonNode packet, LocalDate recordedOn, String decisionId, LocalDate decidedOn, JsonNode decision) {
        Optional<OpenItem> openItem(Place place) {
            return named(packet, place.itemNo()).map(item -> {
                List<DocumentMark> marks = new ArrayList<>();
                item.path("documents")
                        .forEach(document -> marks.add(new DocumentMark(
                                text(document, "docNo"),
                                document.path("fileHash").asString(null),
                                document.path("textHash").asString(null))));
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

        Optional<ReturnedItem> returnedItem(Place place) {
            Optional<JsonNode> decided = named(decision, place.itemNo()).filter(Revision::isRejected);
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
}
