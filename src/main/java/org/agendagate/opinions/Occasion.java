package org.agendagate.opinions;

import java.time.LocalDate;
import org.agendagate.packet.MeetingKind;

/** The meeting an opinion is about: agreeing to another one is no agreement to this. */
public record Occasion(MeetingKind kind, LocalDate day) {}
