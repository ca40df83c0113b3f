package org.agendagate.findings;

/** A sentence in Chinese, the language of record, and in English, an aid; English is empty where there is none. */
public record Wording(String zh, String en) {}
