package org.agendagate.handling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.agendagate.access.Person;
import org.agendagate.access.Role;
import org.agendagate.handling.MatterOpened.AsksNames;
import org.agendagate.handling.MatterOpened.AsksReason;
import org.agendagate.handling.MatterOpened.NotThere;
import org.agendagate.handling.MatterOpened.Open;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.Packet;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.records.DocumentRecords;
import org.agendagate.records.MatterReader;
import org.agendagate.records.MatterReaders;
import org.agendagate.records.Records;
import org.agendagate.review.Closing;
import org.agendagate.review.ReviewEntry;
import org.agendagate.review.Reviews;
import org.springframework.stereotype.Component;

/**
 * Opens items as they were handed in to whom they are open: the submitting division, the meeting-service division, whoever
 * has an open flag on the item or decided one, and an auditor who said why. An item about personnel is open to who submitted
 * it and to the users whom the meeting-service division named for it, and to nobody else, whatever their desk.
 */
@Component
public final class OpeningMatters {
    /** So long an auditor's reason holds. */
    private static final Duration OPENED_FOR = Duration.ofHours(24);

    private final Records records;
    private final PacketReader reader;
    private final Reviews reviews;
    private final PacketOwners owners;
    private final MatterReaders readers;
    private final DocumentRecords documents;
    private final Clock clock;

    OpeningMatters(
            Records records,
            PacketReader reader,
            Reviews reviews,
            PacketOwners owners,
            MatterReaders readers,
            DocumentRecords documents,
            Clock clock) {
        this.records = records;
        this.reader = reader;
        this.reviews = reviews;
        this.owners = owners;
        this.readers = readers;
        this.documents = documents;
        this.clock = clock;
    }

    /** An item of a revision, as far as it is open to the person. */
    public MatterOpened open(String packetNo, int revision, String itemNo, Person person) {
        return find(packetNo, revision, itemNo)
                .map(matter -> open(matter, person))
                .orElseGet(NotThere::new);
    }

    private MatterOpened open(Matter matter, Person person) {
        if (isOpen(matter.packet(), matter.item(), person)) {
            return new Open(matter);
        } else if (person.is(Role.VERIFIER)) {
            return new AsksNames(matter);
        }
        return person.is(Role.AUDITOR) ? new AsksReason(matter) : new NotThere();
    }

    /** The numbers of those items of a packet that the person may open, or be asked a name or a reason for. */
    public Set<String> openable(Packet packet, Person person) {
        boolean always = person.is(Role.VERIFIER) || person.is(Role.AUDITOR);
        return packet.items().stream()
                .filter(item -> always || isOpen(packet, item, person))
                .map(AgendaItem::itemNo)
                .collect(Collectors.toSet());
    }

    /**
     * Whether a revision is open to the person with all its items, as its content in one piece asks for. An auditor, who
     * takes out all records, is not kept from it.
     */
    public boolean isOpenWhole(String packetNo, int revision, Person person) {
        return person.is(Role.AUDITOR)
                || records.findPacket(packetNo, revision)
                        .flatMap(reader::readRecorded)
                        .map(ReadPacket::packet)
                        .filter(packet -> packet.items().stream().allMatch(item -> isOpen(packet, item, person)))
                        .isPresent();
    }

    private boolean isOpen(Packet packet, AgendaItem item, Person person) {
        boolean own = owners.isOwn(person, packet.packetNo());
        if (!Matter.isPersonal(item) && (own || person.is(Role.VERIFIER) || hasFlagOn(packet, item, person))) {
            return true;
        }
        List<MatterReader> said = said(packet, item);
        return (own && owners.submitted(person, packet.packetNo()))
                || named(said).contains(person.name())
                || isOpenedBy(said, person);
    }

    private List<MatterReader> said(Packet packet, AgendaItem item) {
        return readers.list(packet.packetNo()).stream()
                .filter(word -> word.itemNo().equals(item.itemNo()))
                .toList();
    }

    private boolean isOpenedBy(List<MatterReader> said, Person person) {
        Instant since = clock.instant().minus(OPENED_FOR);
        return person.is(Role.AUDITOR)
                && said.stream()
                        .anyMatch(word -> word.kind() == MatterReader.Kind.OPENED
                                && word.reader().equals(person.name())
                                && word.at().isAfter(since));
    }

    /** Whether a flag on the item, or on its packet as a whole, is open at the person's desk, or was decided by the person. */
    private boolean hasFlagOn(Packet packet, AgendaItem item, Person person) {
        return (person.is(Role.LEGAL) || person.is(Role.VERIFIER))
                && reviews.list(packet.packetNo(), packet.revision()).stream()
                        .filter(entry -> entry.flag().itemNo().isEmpty()
                                || entry.flag().itemNo().equals(item.itemNo()))
                        .filter(entry -> Reviewing.mayDecide(entry, person))
                        .map(ReviewEntry::closing)
                        .anyMatch(closing -> closing == null || isBy(closing, person));
    }

    private static boolean isBy(Closing closing, Person person) {
        return closing.actor().equals(person.name())
                && (closing.kind() == Closing.Kind.CLEARED || closing.kind() == Closing.Kind.UPHELD);
    }

    /** The users whom the meeting-service division named for an item, in the order they were named. */
    public List<String> named(Matter matter) {
        return named(said(matter.packet(), matter.item()));
    }

    private static List<String> named(List<MatterReader> said) {
        return said.stream()
                .map(MatterReader::reader)
                .distinct()
                .filter(name -> said.stream()
                        .filter(word -> word.reader().equals(name) && word.kind() != MatterReader.Kind.OPENED)
                        .reduce((earlier, later) -> later)
                        .filter(last -> last.kind() == MatterReader.Kind.NAMED)
                        .isPresent())
                .toList();
    }

    /**
     * Whether a file that an open item names may be opened with it: its packet's division handed it in, or the person's did.
     * Nobody gets at another division's file by naming its digest.
     */
    public boolean mayOpen(Matter matter, String fileHash, Person person) {
        return handedIn(
                        fileHash,
                        records.findDivision(matter.packet().packetNo()).orElse(""))
                || handedIn(fileHash, person.division());
    }

    private boolean handedIn(String fileHash, String division) {
        return !division.isEmpty() && documents.isHandedInBy(fileHash, division);
    }

    Optional<Matter> find(String packetNo, int revision, String itemNo) {
        return records.findPacket(packetNo, revision)
                .flatMap(json -> reader.readRecorded(json)
                        .map(ReadPacket::packet)
                        .flatMap(packet -> find(packet, itemNo, json)));
    }

    private static Optional<Matter> find(Packet packet, String itemNo, String json) {
        for (int at = 0; at < packet.items().size(); at++) {
            AgendaItem item = packet.items().get(at);
            if (item.itemNo().equals(itemNo)) {
                return Optional.of(new Matter(packet, item, at, json));
            }
        }
        return Optional.empty();
    }
}
