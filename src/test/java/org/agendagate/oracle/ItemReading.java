package org.agendagate.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.Packet;

/** One item with what is the same for the whole packet. */
record ItemReading(
        Packet packet,
        AgendaItem item,
        int index,
        Policy policy,
        LocalDate receivedOn,
        LocalDate today,
        OffsetDateTime startsAt,
        LocalDateTime deadline) {
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    static LocalDate dayOf(OffsetDateTime time) {
        return time.atZoneSameInstant(OFFICE).toLocalDate();
    }

    static LocalDateTime deadline(Packet packet, Policy policy) {
        int days = policy.submissionDays() + (policy.clearDays() ? 1 : 0);
        return policy.workingDays(dayOf(packet.meeting().startsAt()), days, -1).atTime(policy.dayCloses());
    }

    static LocalDateTime timeOf(OffsetDateTime time) {
        return time.atZoneSameInstant(OFFICE).toLocalDateTime();
    }

    String place() {
        return "/items/" + index;
    }
}
