package org.agendagate.handling;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.agendagate.history.History;
import org.agendagate.history.Receipt;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.Packet;
import org.agendagate.packet.ReadPacket;
import org.agendagate.records.EarlierRevision;
import org.agendagate.records.EarlierRevisions;
import org.agendagate.records.PaperRegister;
import org.agendagate.reference.Reference;
import org.springframework.stereotype.Component;

/** Tells when the office had the items of a packet: by its own clock, or as an earlier revision was received. */
@Component
final class Receiving {
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private final EarlierRevisions revisions;
    private final PaperRegister register;

    Receiving(EarlierRevisions revisions, PaperRegister register) {
        this.revisions = revisions;
        this.register = register;
    }

    /** A moment as the office's clock shows it: nobody is late by seconds. */
    static OffsetDateTime shown(Instant time) {
        return time.atZone(OFFICE).toOffsetDateTime().truncatedTo(ChronoUnit.MINUTES);
    }

    /** What is known of a packet that was read at {@code readAt}, with the receipts of its items. */
    History received(History known, ReadPacket read, Reference reference, Instant readAt) {
        Packet packet = read.packet();
        OffsetDateTime now = shown(readAt);
        Optional<KeptReceipts> earlier = packet.revision() == 1
                ? Optional.empty()
                : revisions
                        .find(packet.packetNo(), packet.revision() - 1)
                        .filter(revision -> !revision.withdrawn())
                        .map(revision -> keptOf(revision, read, reference, now));
        PaperReceipts papers = new PaperReceipts(register, packet, reference);
        List<Receipt> receipts = packet.items().stream()
                .map(item -> papers.settled(
                        item,
                        earlier.flatMap(kept -> kept.find(item.itemNo())).orElseGet(() -> byClock(packet, item, now))))
                .toList();
        return known.received(now, receipts);
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
