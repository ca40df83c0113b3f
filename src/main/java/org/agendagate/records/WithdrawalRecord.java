package org.agendagate.records;

import java.time.Instant;

/** A packet was taken back in what was its latest revision then. */
public record WithdrawalRecord(String packetNo, int revision, String reason, String by, Instant at) {}
