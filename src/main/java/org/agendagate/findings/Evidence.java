package org.agendagate.findings;

/**
 * One spot of the packet a finding rests on.
 *
 * @param pointer JSON pointer into the packet; where something is missing, the place it should be at
 * @param label the Chinese name of the field
 * @param found the value found there, as text; {@code （空白）} where there is none
 */
public record Evidence(String pointer, String label, String found) {}
