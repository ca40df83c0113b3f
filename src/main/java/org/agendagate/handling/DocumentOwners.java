package org.agendagate.handling;

import org.agendagate.access.Person;
import org.agendagate.access.Role;
import org.agendagate.records.DocumentRecords;
import org.springframework.stereotype.Component;

/** Who may read what is known of a document. */
@Component
public final class DocumentOwners {
    private final DocumentRecords documents;

    DocumentOwners(DocumentRecords documents) {
        this.documents = documents;
    }

    /** Whether the own division handed it in, or a packet of the own division names it; where not, it is "not there". */
    public boolean mayRead(Person person, String fileHash) {
        return person.readsEveryDivision()
                || (person.is(Role.CLERK)
                        && !person.division().isEmpty()
                        && documents.isKnownTo(fileHash, person.division()));
    }
}
