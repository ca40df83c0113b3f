package org.agendagate.records;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.agendagate.history.History;
import org.agendagate.history.KnownDocument;
import org.agendagate.history.OpenItem;
import org.agendagate.history.ReturnedItem;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.Attachment;
import org.agendagate.packet.DeliberationDocument;
import org.agendagate.packet.ItemLink;
import org.agendagate.packet.LinkKind;
import org.agendagate.packet.Packet;
import org.agendagate.records.ItemIndex.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells what the records know of a packet's surroundings. */
public final class Histories {
    /** Of an item that was returned again and again, so many times are told. */
    private static final int MOST_RETURNS = 20;
    /** So many revisions are looked through for where an opinion was first seen, from the first on. */
    private static final int MOST_LOOKED_THROUGH = 100;
    /** So many revisions are read at once. */
    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final ItemIndex index;
    private final DocumentRecords documents;
    private final DocumentTexts texts;

    public Histories(Store store, DocumentRecords documents) {
        this.documents = documents;
        texts = documents.texts();
        jdbc = store.jdbc();
        index = new ItemIndex(store);
    }

    /** The ledger's last row: what is read after this knows all that was recorded up to it. */
    public long seenUpTo() {
        return jdbc.sql("select coalesce(max(seq), 0) from ledger")
                .query(Long.class)
                .single();
    }

    /**
     * What is known of {@code packet} at {@code at}: the items of other packets that are under way and have a title or
     * a document of its own, and how its items were returned before, and which of its documents are kept.
     */
    public History find(Packet packet, Instant at) {
        Map<Place, OpenItem> open = new LinkedHashMap<>();
        List<KnownDocument> known = documents.listLike(packet);
        Set<Place> alike = index.findAlike(packet, known, at);
        Map<PacketRevision, @Nullable KnownRevision> read = new HashMap<>();
        Map<String, Integer> linked = latestLinked(packet);
        read(needed(packet, alike, linked), read);
        Map<String, List<String>> kept = texts.digests(filesOf(alike, read));
        for (Place place : alike) {
            revision(place.packetNo(), place.revision(), read)
                    .flatMap(revision -> revision.openItem(place, kept))
                    .ifPresent(item -> open.put(place, item));
        }
        Map<Place, ReturnedItem> returned = new LinkedHashMap<>();
        for (AgendaItem item : packet.items()) {
            addReturns(packet.packetNo(), packet.revision() - 1, item.itemNo(), read, returned);
            for (ItemLink link : item.links()) {
                if (link.kind() == LinkKind.RESUBMISSION_OF) {
                    addReturns(packetNoOf(packet, link), lastOf(packet, link, linked), link.itemNo(), read, returned);
                }
            }
        }
        return new History(List.copyOf(open.values()), List.copyOf(returned.values()), named(packet, known))
                .seen(FirstSeen.of(packet, earlier(packet, linked, read)));
    }

    /** As {@link #find(Packet, Instant)}, with the items of other packets for the same meeting. */
    public History findWithMeeting(Packet packet, Instant at) {
        Set<Place> places = index.findOfMeeting(packet, at);
        Map<PacketRevision, @Nullable KnownRevision> revisions = new HashMap<>();
        read(
                places.stream()
                        .map(place -> new PacketRevision(place.packetNo(), place.revision()))
                        .collect(Collectors.toSet()),
                revisions);
        List<OpenItem> others = new ArrayList<>();
        for (Place place : places) {
            revision(place.packetNo(), place.revision(), revisions)
                    .flatMap(revision -> revision.openItem(place, Map.of()))
                    .filter(item -> item.meetingNo().equals(packet.meeting().meetingNo()))
                    .ifPresent(others::add);
        }
        return find(packet, at).beside(others);
    }

    private static List<KnownDocument> named(Packet packet, List<KnownDocument> known) {
        Set<String> files = packet.items().stream()
                .flatMap(item -> Stream.concat(
                        item.documents().stream().map(DeliberationDocument::fileHash),
                        item.attachments().stream().map(Attachment::fileHash)))
                .collect(Collectors.toSet());
        return known.stream().filter(file -> files.contains(file.fileHash())).toList();
    }

    private static Set<String> filesOf(Set<Place> places, Map<PacketRevision, @Nullable KnownRevision> read) {
        Set<String> files = new HashSet<>();
        for (Place place : places) {
            KnownRevision revision = read.get(new PacketRevision(place.packetNo(), place.revision()));
            if (revision != null) {
                files.addAll(revision.fileHashes(place));
            }
        }
        return files;
    }

    /** The revisions that are surely looked at, to be read at once. */
    private static Set<PacketRevision> needed(Packet packet, Set<Place> alike, Map<String, Integer> linked) {
        Set<PacketRevision> needed = new HashSet<>();
        alike.forEach(place -> needed.add(new PacketRevision(place.packetNo(), place.revision())));
        needed.add(new PacketRevision(packet.packetNo(), packet.revision() - 1));
        needed.addAll(before(packet, linked));
        return needed;
    }

    /** The first revisions of what the packet's items come from, then its own, in their order. */
    private static List<PacketRevision> before(Packet packet, Map<String, Integer> linked) {
        Map<String, Integer> last = new TreeMap<>();
        resubmissions(packet)
                .forEach(link -> last.merge(packetNoOf(packet, link), lastOf(packet, link, linked), Math::max));
        last.remove(packet.packetNo());
        Map<String, Integer> ordered = new LinkedHashMap<>(last);
        ordered.put(packet.packetNo(), packet.revision() - 1);
        List<PacketRevision> before = new ArrayList<>();
        ordered.forEach((packetNo, number) -> IntStream.rangeClosed(1, Math.min(number, MOST_LOOKED_THROUGH))
                .forEach(revision -> before.add(new PacketRevision(packetNo, revision))));
        resubmissions(packet)
                .map(link -> new PacketRevision(packetNoOf(packet, link), lastOf(packet, link, linked)))
                .filter(revision -> !before.contains(revision))
                .forEach(before::add);
        return before;
    }

    private static List<FirstSeen.Revision> earlier(
            Packet packet, Map<String, Integer> linked, Map<PacketRevision, @Nullable KnownRevision> read) {
        List<FirstSeen.Revision> earlier = new ArrayList<>();
        for (PacketRevision revision : before(packet, linked)) {
            KnownRevision known = read.get(revision);
            if (known != null) {
                earlier.add(new FirstSeen.Revision(revision.packetNo(), revision.number(), known.packet()));
            }
        }
        return earlier;
    }

    private static Stream<ItemLink> resubmissions(Packet packet) {
        return packet.items().stream()
                .flatMap(item -> item.links().stream())
                .filter(link -> link.kind() == LinkKind.RESUBMISSION_OF);
    }

    private static String packetNoOf(Packet packet, ItemLink link) {
        return link.packetNo() == null ? packet.packetNo() : link.packetNo();
    }

    /** The revision of a link from which it is gone back. */
    private static int lastOf(Packet packet, ItemLink link, Map<String, Integer> linked) {
        if (packetNoOf(packet, link).equals(packet.packetNo())) {
            return packet.revision() - 1;
        }
        return link.revision() == null ? linked.getOrDefault(link.packetNo(), 0) : link.revision();
    }

    /** The latest revisions of other packets that links name without a revision. */
    private Map<String, Integer> latestLinked(Packet packet) {
        Set<String> packets = resubmissions(packet)
                .filter(link -> link.revision() == null)
                .flatMap(link -> Stream.ofNullable(link.packetNo()))
                .collect(Collectors.toSet());
        Map<String, Integer> latest = new HashMap<>();
        if (!packets.isEmpty()) {
            jdbc.sql("select packet_no, max(revision) from packet where packet_no in (:packets) group by packet_no")
                    .param("packets", packets)
                    .query(row -> {
                        latest.put(row.getString(1), row.getInt(2));
                    });
        }
        return latest;
    }

    /** Adds the returns of an item from revision {@code last} back to where it was not returned. */
    private void addReturns(
            String packetNo,
            int last,
            String itemNo,
            Map<PacketRevision, @Nullable KnownRevision> read,
            Map<Place, ReturnedItem> returned) {
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

    /** Goes back further than was foreseen where items were returned again and again: then the rest is read at once. */
    private Optional<KnownRevision> revision(
            String packetNo, int revision, Map<PacketRevision, @Nullable KnownRevision> read) {
        PacketRevision wanted = new PacketRevision(packetNo, revision);
        if (!read.containsKey(wanted)) {
            read(
                    IntStream.rangeClosed(Math.max(1, revision - MOST_RETURNS), revision)
                            .mapToObj(number -> new PacketRevision(packetNo, number))
                            .collect(Collectors.toSet()),
                    read);
        }
        return Optional.ofNullable(read.get(wanted));
    }

    /** Reads those that are not read yet; what is not there is remembered as such. */
    private void read(Set<PacketRevision> wanted, Map<PacketRevision, @Nullable KnownRevision> read) {
        List<PacketRevision> missing = wanted.stream()
                .filter(revision -> revision.number() > 0 && !read.containsKey(revision))
                .toList();
        wanted.forEach(revision -> read.putIfAbsent(revision, null));
        for (int from = 0; from < missing.size(); from += AT_ONCE) {
            readSome(missing.subList(from, Math.min(missing.size(), from + AT_ONCE)), read);
        }
    }

    private void readSome(List<PacketRevision> wanted, Map<PacketRevision, @Nullable KnownRevision> read) {
        jdbc.sql("""
            select p.packet_no, p.revision, p.content, p.recorded_at, d.id, d.decided_at, d.content
            from packet p join decision d on d.packet_no = p.packet_no and d.revision = p.revision
            where (p.packet_no, p.revision) in (:wanted) and d.seq = (
                select max(l.seq) from decision l
                where l.packet_no = p.packet_no and l.revision = p.revision and l.packet_digest is not null)
            """)
                .param(
                        "wanted",
                        wanted.stream()
                                .map(revision -> new Object[] {revision.packetNo(), revision.number()})
                                .toList())
                .query(row -> {
                    read.put(
                            new PacketRevision(row.getString(1), row.getInt(2)),
                            KnownRevision.of(
                                    row.getBytes(3),
                                    row.getObject(4, OffsetDateTime.class),
                                    row.getString(5),
                                    row.getObject(6, OffsetDateTime.class),
                                    row.getBytes(7)));
                });
    }

    private record PacketRevision(String packetNo, int number) {}
}
