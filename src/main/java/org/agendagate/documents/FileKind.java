package org.agendagate.documents;

/** What kind of file a document is, told from its content and never from its name. */
public enum FileKind {
    DOCX,
    PDF,
    TEXT
}
