package org.agendagate.records;

import org.agendagate.decision.PacketDecision;
import tools.jackson.databind.JsonNode;

/**
 * A revision of a packet as the records have it.
 *
 * @param packet as it was handed in
 * @param decision the latest on it
 * @param withdrawn whether it was taken back
 */
public record EarlierRevision(JsonNode packet, PacketDecision decision, boolean withdrawn) {}
