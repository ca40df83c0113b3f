package org.agendagate.handling;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.agendagate.calendar.MissingCalendarYearException;
import org.agendagate.history.KnownMeeting;
import org.agendagate.history.Receipt;
import org.agendagate.history.Titles;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.Packet;
import org.agendagate.records.PaperItem;
import org.agendagate.records.PaperRegister;
import org.agendagate.reference.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What the register of paper makes of the receipts of a packet's items. A paper counts for the first submission after it
 * that holds its item; where it makes timely what would be late, a second person must have confirmed it.
 */
final class PaperReceipts {
    private final PaperRegister register;
    private final Packet packet;
    private final List<PaperItem> papers;
    private final Optional<LocalDateTime> deadline;

    /** @param meeting the packet's, as the office has it */
    PaperReceipts(PaperRegister register, Packet packet, @Nullable KnownMeeting meeting, Reference reference) {
        this.register = register;
        this.packet = packet;
        papers = register.listOf(
                packet.items().stream().map(AgendaItem::itemNo).distinct().toList());
        deadline = papers.isEmpty() ? Optional.empty() : cutOff(meeting).or(() -> deadline(packet, reference));
    }

    private static Optional<LocalDateTime> cutOff(@Nullable KnownMeeting meeting) {
        return Optional.ofNullable(meeting)
                .map(KnownMeeting::cutOff)
                .map(time -> Receiving.shown(time.toInstant()).toLocalDateTime());
    }

    private static Optional<LocalDateTime> deadline(Packet packet, Reference reference) {
        OffsetDateTime meeting = Receiving.shown(packet.meeting().startsAt().toInstant());
        try {
            return Optional.of(reference.thresholds().deadline(reference.calendar(), meeting.toLocalDate()));
        } catch (MissingCalendarYearException unknown) {
            return Optional.empty();
        }
    }

    /** @param known the receipt of the item without what the register says now */
    Receipt settled(AgendaItem item, Receipt known) {
        Receipt receipt = known.withoutUnconfirmedPaper();
        if (receipt.by() == Receipt.By.DECLARED) {
            return receipt;
        }
        List<PaperItem> earlier = papers.stream()
                .filter(paper -> isOf(paper, item))
                .filter(paper -> Receiving.shown(paper.receivedAt()).isBefore(receipt.receivedAt()))
                .filter(paper ->
                        !register.heldAfter(paper.receivedAt(), item.itemNo(), packet.packetNo(), receipt.revision()))
                .toList();
        return earlier.stream()
                .filter(paper -> paper.confirmation() != null)
                .findFirst()
                .or(() -> earlier.stream().findFirst())
                .map(paper -> settled(paper, receipt))
                .orElse(receipt);
    }

    private static boolean isOf(PaperItem paper, AgendaItem item) {
        return paper.itemNo().equals(item.itemNo())
                && Titles.normalised(paper.title()).equals(Titles.normalised(item.title()));
    }

    private Receipt settled(PaperItem paper, Receipt receipt) {
        OffsetDateTime time = Receiving.shown(paper.receivedAt());
        PaperItem.Confirmation confirmation = paper.confirmation();
        if (confirmation != null) {
            return receipt.onPaper(paper.paperNo(), time, confirmation.by());
        }
        return makesTimely(time, receipt) ? receipt.awaiting(paper.paperNo()) : receipt.onPaper(paper.paperNo(), time);
    }

    /** Where nobody knows the deadline, it might. */
    private boolean makesTimely(OffsetDateTime time, Receipt receipt) {
        return deadline.filter(end -> time.toLocalDateTime().isAfter(end)
                        || !receipt.receivedAt().toLocalDateTime().isAfter(end))
                .isEmpty();
    }
}
