package org.agendagate.language;

/** A place in a rule file; line and column count from 1. */
public record Place(String file, int line, int column) {}
