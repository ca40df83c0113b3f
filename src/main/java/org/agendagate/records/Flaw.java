package org.agendagate.records;

/**
 * The first row that does not hold.
 *
 * @param row the table with the row's key
 * @param zh what is wrong, in Chinese
 * @param en the same in English
 */
public record Flaw(String row, String zh, String en) {}
