package org.agendagate.review;

import java.time.Instant;

/**
 * That a flag was handed on.
 *
 * @param holder user name of who deals with it from then on
 */
public record Handed(String entry, String holder, String reason, String by, Instant at) {}
