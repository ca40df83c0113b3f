package org.agendagate.packet;

import org.jspecify.annotations.Nullable;

/**
 * One spot of a packet that is malformed, and what to do about it, in Chinese and in English.
 *
 * @param pointer JSON pointer (RFC 6901) to the spot, or to where a missing field belongs; long names are shortened
 * @param line 1-based line of the spot, if it has one
 * @param column 1-based column of the spot, if it has one
 * @param code what kind of problem it is, stable
 */
public record PacketProblem(
        String pointer, @Nullable Integer line, @Nullable Integer column, String code, String zh, String en) {}
