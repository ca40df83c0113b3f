package org.agendagate.documents;

import java.util.List;

/**
 * A document that was read.
 *
 * @param paragraphs the text, one paragraph each
 */
public record ReadDocument(DocumentSummary summary, List<String> paragraphs) {
    public ReadDocument {
        paragraphs = List.copyOf(paragraphs);
    }
}
