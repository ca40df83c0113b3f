package org.agendagate.documents;

/** What came of reading a file. */
public sealed interface DocumentReading {
    /**
     * The file is declared or marked as classified. Nothing of it is told, not even a digest.
     *
     * @param place where the marking stands
     */
    record Classified(DocumentPlace place) implements DocumentReading {}

    /** The file cannot be read. */
    record Flawed(DocumentFlaw flaw) implements DocumentReading {}

    /** The file was read, and bears no marking where there is text to look at. */
    record Read(ReadDocument document) implements DocumentReading {}
}
