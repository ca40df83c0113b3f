package org.agendagate.documents;

/** Something to know about a document, in Chinese and in English. */
public record Remark(String zh, String en) {}
