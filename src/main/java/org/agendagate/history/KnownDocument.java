package org.agendagate.history;

/**
 * A document that the gate keeps.
 *
 * @param fileHash {@code sha256:…} of the file
 * @param textHash {@code sha256:…} of its normalised text
 */
public record KnownDocument(String fileHash, String textHash) {}
