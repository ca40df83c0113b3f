package org.agendagate.handling;

import org.agendagate.documents.DocumentFlaw;
import org.agendagate.documents.DocumentPlace;
import org.agendagate.records.DocumentRecord;

/** What came of handing a document in. */
public sealed interface DocumentTaken {
    /**
     * It is kept, and the own division may read what is known of it.
     *
     * @param fresh it was not there before
     */
    record Kept(DocumentRecord document, boolean fresh) implements DocumentTaken {}

    /**
     * Of a file that bears a marking nothing is kept but that one came.
     *
     * @param place where the marking stands; told to who handed the file in, and kept nowhere
     */
    record Classified(DocumentPlace place) implements DocumentTaken {}

    /** It cannot be read; nothing is kept. */
    record Flawed(DocumentFlaw flaw) implements DocumentTaken {}

    /** Too many files are being read. */
    record Busy() implements DocumentTaken {}

    /** All documents together take as much room as they may. */
    record Full() implements DocumentTaken {}
}
