package org.agendagate.documents;

import java.util.List;

/**
 * A document that was read.
 *
 * @param paragraphs the text, one paragraph each
 * @param wholeTextHash by the second reading, which takes list numbers, what forms hold, charts and diagrams for text,
 *     too; that of the first is in the summary
 */
public record ReadDocument(DocumentSummary summary, List<String> paragraphs, String wholeTextHash) {
    public ReadDocument {
        paragraphs = List.copyOf(paragraphs);
    }
}
