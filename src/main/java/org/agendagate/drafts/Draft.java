package org.agendagate.drafts;

import java.time.Instant;

/**
 * A packet that is being filled in.
 *
 * @param json a JSON object in the shape of a packet, as far as it is filled in
 */
public record Draft(String id, String owner, String json, Instant savedAt) {}
