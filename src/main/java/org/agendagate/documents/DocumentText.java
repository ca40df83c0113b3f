package org.agendagate.documents;

import java.util.List;

/**
 * The text of a document by one reading.
 *
 * @param reading its number: the first takes for text what is written in the body and its notes; the second also list
 *     numbers, what forms hold, charts and diagrams
 * @param digest of it, as packets name it
 * @param paragraphs one string each
 */
public record DocumentText(int reading, String digest, List<String> paragraphs) {
    public DocumentText {
        paragraphs = List.copyOf(paragraphs);
    }
}
