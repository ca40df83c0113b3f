package org.agendagate.documents;

import java.util.List;

/**
 * A document that was read.
 *
 * @param texts by every reading, the first first
 */
public record ReadDocument(DocumentSummary summary, List<DocumentText> texts) {
    public ReadDocument {
        texts = List.copyOf(texts);
    }

    /** The text by the newest reading, one paragraph each. */
    public List<String> paragraphs() {
        return texts.get(texts.size() - 1).paragraphs();
    }
}
