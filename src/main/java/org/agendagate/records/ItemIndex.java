package org.agendagate.records;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.agendagate.history.Titles;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.CanonicalJson;
import org.agendagate.packet.DeliberationDocument;
import org.agendagate.packet.Packet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds submitted items by their titles and documents. */
final class ItemIndex {
    /** So many values stand in one query; databases have a limit, and a packet may have thousands of documents. */
    private static final int AT_ONCE = 500;

    /** Under way: the latest revision, not withdrawn, and the meeting it is for is still to come. */
    private static final String UNDER_WAY = """
            and i.packet_no <> :own and i.meeting_at >= :at
            and not exists (
                select 1 from packet p where p.packet_no = i.packet_no and p.revision > i.revision)
            and not exists (
                select 1 from withdrawal w where w.packet_no = i.packet_no and w.revision = i.revision)
            """;

    private final JdbcClient jdbc;

    ItemIndex(Store store) {
        jdbc = store.jdbc();
    }

    /** Adds the items of {@code packet} in the transaction under way and names the rows. */
    List<RowKey> add(Packet packet) {
        List<RowKey> rows = new ArrayList<>();
        for (AgendaItem item : packet.items()) {
            if (item.withdrawal() == null) {
                addItem(packet, item, rows);
            }
        }
        return rows;
    }

    private void addItem(Packet packet, AgendaItem item, List<RowKey> rows) {
        jdbc.sql("insert into packet_item (packet_no, revision, item_no, title_key, meeting_at) values (?, ?, ?, ?, ?)")
                .params(
                        packet.packetNo(),
                        packet.revision(),
                        item.itemNo(),
                        titleKey(item),
                        packet.meeting().startsAt().withOffsetSameInstant(ZoneOffset.UTC))
                .update();
        rows.add(RowKey.of("packet_item", packet.packetNo(), packet.revision(), item.itemNo()));
        for (int place = 0; place < item.documents().size(); place++) {
            DeliberationDocument document = item.documents().get(place);
            if (document.forDeliberation() && (document.fileHash() != null || document.textHash() != null)) {
                jdbc.sql("""
                                insert into packet_document (packet_no, revision, item_no, place, file_hash, text_hash)
                                values (?, ?, ?, ?, ?, ?)
                                """)
                        .param(packet.packetNo())
                        .param(packet.revision())
                        .param(item.itemNo())
                        .param(place)
                        .param(document.fileHash())
                        .param(document.textHash())
                        .update();
                rows.add(RowKey.of("packet_document", packet.packetNo(), packet.revision(), item.itemNo(), place));
            }
        }
    }

    /** Items of other packets under way at {@code at} with a title or a document of {@code packet}, in a fixed order. */
    Set<Place> findAlike(Packet packet, Instant at) {
        Set<String> titles = new HashSet<>();
        Set<String> hashes = new HashSet<>();
        for (AgendaItem item : packet.items()) {
            titles.add(titleKey(item));
            for (DeliberationDocument document : item.documents()) {
                Collections.addAll(hashes, document.fileHash(), document.textHash());
            }
        }
        titles.remove("");
        hashes.remove(null);
        Set<Place> found = new TreeSet<>();
        find("packet_item i where i.title_key", titles, packet, at, found);
        String byDocument = "packet_document d join packet_item i on i.packet_no = d.packet_no"
                + " and i.revision = d.revision and i.item_no = d.item_no where d.";
        find(byDocument + "file_hash", hashes, packet, at, found);
        find(byDocument + "text_hash", hashes, packet, at, found);
        return found;
    }

    private void find(String where, Collection<String> values, Packet packet, Instant at, Set<Place> found) {
        List<String> all = List.copyOf(values);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            jdbc.sql("select i.packet_no, i.revision, i.item_no from " + where + " in (:values) " + UNDER_WAY)
                    .param("values", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .param("own", packet.packetNo())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .query(row -> {
                        found.add(new Place(row.getString(1), row.getInt(2), row.getString(3)));
                    });
        }
    }

    private static String titleKey(AgendaItem item) {
        String title = Titles.normalised(item.title());
        return title.isEmpty() ? "" : CanonicalJson.digest(title);
    }

    /** An item as it stands in one revision of a packet. */
    record Place(String packetNo, int revision, String itemNo) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return Comparator.comparing(Place::packetNo)
                    .thenComparing(Place::revision)
                    .thenComparing(Place::itemNo)
                    .compare(this, other);
        }
    }
}
