package org.agendagate.history;

/**
 * A document that the gate keeps, and what was found in its file.
 *
 * @param fileHash {@code sha256:…} of the file
 * @param textHash {@code sha256:…} of its normalised text
 * @param characters of the text, white space not counted
 * @param trackedChanges tracked changes left in the file
 * @param comments comments left in the file
 * @param hiddenCharacters characters that do not show
 */
public record KnownDocument(
        String fileHash, String textHash, int characters, int trackedChanges, int comments, int hiddenCharacters) {}
