package org.agendagate.documents;

/** Reading ends: the file has a flaw. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final DocumentFlaw flaw;

    Unreadable(DocumentFlaw flaw) {
        super(flaw.en(), null, false, false);
        this.flaw = flaw;
    }

    DocumentFlaw flaw() {
        return flaw;
    }
}
