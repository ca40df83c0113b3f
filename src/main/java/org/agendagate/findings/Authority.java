package org.agendagate.findings;

/** What a rule rests on, and whether that was compared with the official text. */
public record Authority(Wording basis, Verification verification) {}
