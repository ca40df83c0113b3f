package org.agendagate.records;

import org.agendagate.decision.PacketDecision;
import org.agendagate.history.History;

/** A decision with what it was made from besides the packet and the rule book. */
public record Judged(History history, PacketDecision decision) {}
