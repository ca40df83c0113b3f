package org.agendagate.records;

import java.time.Instant;

/**
 * A rule book went live.
 *
 * @param version digest of its files
 * @param from where they were read
 */
public record LiveRecord(String version, Instant since, String from) {}
