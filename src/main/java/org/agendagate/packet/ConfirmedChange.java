package org.agendagate.packet;

import java.time.LocalDate;

/** A change of a text that somebody competent confirmed as not substantive (非实质修改确认). */
public record ConfirmedChange(String fromTextHash, String toTextHash, String confirmedBy, LocalDate confirmedOn) {}
