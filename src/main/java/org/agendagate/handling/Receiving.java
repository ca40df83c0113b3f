package org.agendagate.handling;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.agendagate.history.History;
import org.agendagate.history.KnownMeeting;
import org.agendagate.history.Receipt;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.Packet;
import org.agendagate.packet.ReadPacket;
import org.agendagate.records.EarlierRevision;
import org.agendagate.records.EarlierRevisions;
import org.agendagate.records.MeetingEntry;
import org.agendagate.records.MeetingRegister;
import org.agendagate.records.PaperRegister;
import org.agendagate.reference.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells when the office had the items of a packet: by its own clock, or as an earlier revision was received. */
@Component
final class Receiving {
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    /** So many meetings are named to who named one that is not known. */
    private static final int NAMED = 5;

    private final EarlierRevisions revisions;
    private final PaperRegister register;
    private final MeetingRegister meetings;

    Receiving(EarlierRevisions revisions, PaperRegister register, MeetingRegister meetings) {
        this.revisions = revisions;
        this.register = register;
        this.meetings = meetings;
    }

    /** A moment as the office's clock shows it: nobody is late by seconds. */
    static OffsetDateTime shown(Instant time) {
        return time.atZone(OFFICE).toOffsetDateTime().truncatedTo(ChronoUnit.MINUTES);
    }

    /**
     * The packet's meeting as the office has it; {@code null} where the office keeps none yet.
     *
     * @throws UnknownMeetingException where it keeps meetings, and not this one
     */
    @Nullable
    KnownMeeting meetingOf(Packet packet, Instant now) {
        String meetingNo = packet.meeting().meetingNo();
        Optional<MeetingEntry> found = meetings.findHolding(meetingNo);
        if (found.isEmpty() && meetings.keepsAny()) {
            throw new UnknownMeetingException(meetingNo, meetings.listAhead(now, NAMED));
        }
        return found.map(MeetingEntry::known).orElse(null);
    }

    /** What is known of a revision that is judged again: its meeting and its papers as they are registered now. */
    History again(History known, ReadPacket read, Reference reference) {
        History held = meetings.findHolding(read.packet().meeting().meetingNo())
                .map(MeetingEntry::known)
                .map(known::heldAt)
                .orElse(known);
        OffsetDateTime readAt = held.readAt();
        if (readAt == null) {
            return held;
        }
        Packet packet = held.held(read.packet());
        PaperReceipts papers = new PaperReceipts(register, packet, held.meeting(), reference);
        List<Receipt> receipts = packet.items().stream()
                .flatMap(item -> held.receiptOf(item.itemNo()).map(receipt -> papers.settled(item, receipt)).stream())
                .toList();
        return held.received(readAt, receipts);
    }

    /**
     * What is known of a packet that was read at {@code readAt}, with its meeting and the receipts of its items.
     *
     * @throws UnknownMeetingException where the office keeps meetings, and not this one
     */
    History received(History known, ReadPacket read, Reference reference, Instant readAt) {
        KnownMeeting meeting = meetingOf(read.packet(), readAt);
        History held = known.heldAt(meeting);
        Packet packet = held.held(read.packet());
        OffsetDateTime now = shown(readAt);
        Optional<KeptReceipts> earlier = packet.revision() == 1
                ? Optional.empty()
                : revisions
                        .find(packet.packetNo(), packet.revision() - 1)
                        .filter(revision -> !revision.withdrawn())
                        .map(revision -> keptOf(revision, read, reference, now));
        PaperReceipts papers = new PaperReceipts(register, packet, meeting, reference);
        List<Receipt> receipts = packet.items().stream()
                .map(item -> papers.settled(
                        item,
                        earlier.flatMap(kept -> kept.find(item.itemNo())).orElseGet(() -> byClock(packet, item, now))))
                .toList();
        return held.received(now, receipts);
    }

    /** As {@link #received}, where the records cannot be asked: nothing is known to be kept. */
    static History receivedNow(ReadPacket read, Instant readAt) {
        OffsetDateTime now = shown(readAt);
        Packet packet = read.packet();
        return History.none()
                .received(
                        now,
                        packet.items().stream()
                                .map(item -> byClock(packet, item, now))
                                .toList());
    }

    private KeptReceipts keptOf(EarlierRevision revision, ReadPacket read, Reference reference, OffsetDateTime now) {
        return new KeptReceipts(
                revision,
                read,
                new CureTime(reference),
                now,
                origin -> revisions.findFirstDecision(read.packet().packetNo(), origin));
    }

    private static Receipt byClock(Packet packet, AgendaItem item, OffsetDateTime now) {
        return new Receipt(item.itemNo(), now, Receipt.By.CLOCK, packet.revision());
    }
}
