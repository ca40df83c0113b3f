package org.agendagate.hints;

import org.agendagate.reference.UndeclaredKind;

/**
 * Something that an item's text shows and its form does not declare.
 *
 * @param sure whether the text leaves no doubt, rather than being worth a look
 * @param words the words that show it
 */
public record Hint(UndeclaredKind kind, boolean sure, String words, Place place) {}
