package org.agendagate.records;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.agendagate.history.KnownDocument;
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

    private static final String BY_DOCUMENT = """
        select i.packet_no, i.revision, i.item_no from packet_document d join packet_item i on i.packet_no = d.packet_no
        and i.revision = d.revision and i.item_no = d.item_no where d.%s in (:hashes)
        """ + UNDER_WAY;

    private static final String ALIKE =
            "select i.packet_no, i.revision, i.item_no from packet_item i where i.title_key in (:titles) " + UNDER_WAY
                    + "union " + BY_DOCUMENT.formatted("file_hash") + "union " + BY_DOCUMENT.formatted("text_hash");

    private static final String OF_MEETING =
            "select i.packet_no, i.revision, i.item_no from packet_item i where i.meeting_at = :meeting " + UNDER_WAY;

    /** No digest, and so no item's. */
    private static final String NOBODYS = "-";

    private final JdbcClient jdbc;

    ItemIndex(Store store) {
        jdbc = store.jdbc();
    }

    /** Adds the items of {@code packet} and names the rows. */
    static List<RowKey> add(Packet packet, NewRows added) {
        List<RowKey> rows = new ArrayList<>();
        for (AgendaItem item : packet.items()) {
            if (item.withdrawal() == null) {
                addItem(packet, item, rows, added);
            }
        }
        return rows;
    }

    private static void addItem(Packet packet, AgendaItem item, List<RowKey> rows, NewRows added) {
        rows.add(added.add(
                RowKey.of("packet_item", packet.packetNo(), packet.revision(), item.itemNo()),
                NewRows.columns(
                        "packet_no", packet.packetNo(),
                        "revision", packet.revision(),
                        "item_no", item.itemNo(),
                        "title_key", titleKey(item),
                        "meeting_at", packet.meeting().startsAt())));
        for (int place = 0; place < item.documents().size(); place++) {
            DeliberationDocument document = item.documents().get(place);
            if (document.forDeliberation() && (document.fileHash() != null || document.textHash() != null)) {
                rows.add(added.add(
                        RowKey.of("packet_document", packet.packetNo(), packet.revision(), item.itemNo(), place),
                        NewRows.columns(
                                "packet_no", packet.packetNo(),
                                "revision", packet.revision(),
                                "item_no", item.itemNo(),
                                "place", place,
                                "file_hash", document.fileHash(),
                                "text_hash", document.textHash())));
            }
        }
    }

    /**
     * Items of other packets under way at {@code at} with a title or a document of {@code packet}, in a fixed order.
     *
     * @param kept files that the packet names; of their texts any digest will do
     */
    Set<Place> findAlike(Packet packet, List<KnownDocument> kept, Instant at) {
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
        List<String> keys = List.copyOf(titles);
        List<String> files = List.copyOf(withThoseOf(kept, hashes));
        Set<Place> found = new TreeSet<>();
        for (int from = 0; from < Math.max(keys.size(), files.size()); from += AT_ONCE) {
            find(some(keys, from), some(files, from), packet, at, found);
        }
        return found;
    }

    /** Items of other packets under way at {@code at} for a meeting that begins when the packet's does, in a fixed order. */
    Set<Place> findOfMeeting(Packet packet, Instant at) {
        Set<Place> found = new TreeSet<>();
        jdbc.sql(OF_MEETING)
                .param("meeting", packet.meeting().startsAt())
                .param("own", packet.packetNo())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    found.add(new Place(row.getString(1), row.getInt(2), row.getString(3)));
                });
        return found;
    }

    /** Others may name the same text by another reading, or by its file alone. */
    private static Set<String> withThoseOf(List<KnownDocument> kept, Set<String> hashes) {
        Set<String> all = new HashSet<>(hashes);
        for (KnownDocument file : kept) {
            List<String> own = new ArrayList<>(file.text().all());
            own.add(file.fileHash());
            if (own.stream().anyMatch(hashes::contains)) {
                all.addAll(own);
            }
        }
        return all;
    }

    private static List<String> some(List<String> all, int from) {
        List<String> some = all.subList(Math.min(from, all.size()), Math.min(all.size(), from + AT_ONCE));
        return some.isEmpty() ? List.of(NOBODYS) : some;
    }

    private void find(List<String> titles, List<String> hashes, Packet packet, Instant at, Set<Place> found) {
        jdbc.sql(ALIKE)
                .param("titles", titles)
                .param("hashes", hashes)
                .param("own", packet.packetNo())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    found.add(new Place(row.getString(1), row.getInt(2), row.getString(3)));
                });
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
