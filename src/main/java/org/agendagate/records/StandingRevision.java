package org.agendagate.records;

import org.agendagate.decision.PacketDecision;
import org.agendagate.history.History;

/**
 * The latest revision of a packet as it stands.
 *
 * @param packet its canonical JSON
 * @param decision the latest on it
 * @param history what that decision was made from
 * @param submitter who handed the revision in
 */
public record StandingRevision(String packet, PacketDecision decision, History history, String submitter) {}
