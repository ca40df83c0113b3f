package org.agendagate.access;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.agendagate.records.Act;
import org.agendagate.records.Ledger;
import org.agendagate.records.RowKey;
import org.agendagate.records.Store;
import org.springframework.dao.DuplicateKeyException;

/** Which divisions handed a document in, and with that who may read what is known of it. */
public final class DocumentOwners {
    private final Store store;
    private final Ledger ledger;
    private final Clock clock;

    DocumentOwners(Store store, Ledger ledger, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Puts down that the person's division handed in a document that is kept; once is enough. */
    public void add(Person person, String fileHash) {
        if (person.division().isEmpty() || isOwner(person, fileHash)) {
            return;
        }
        try {
            store.write(() -> insert(person, fileHash));
        } catch (DuplicateKeyException another) {
            // Somebody of the same division was faster.
        }
    }

    private void insert(Person person, String fileHash) {
        store.jdbc()
                .sql("insert into document_owner (file_hash, division) values (?, ?)")
                .params(fileHash, person.division())
                .update();
        ledger.append(new Act(
                "DOCUMENT_OWNER",
                person.name(),
                clock.instant(),
                fileHash,
                Map.of("division", person.division()),
                List.of(RowKey.of("document_owner", fileHash, person.division()))));
    }

    /** Whether the own division handed it in, or a packet of the own division names it; where not, it is "not there". */
    public boolean mayRead(Person person, String fileHash) {
        return person.readsEveryDivision()
                || (person.is(Role.CLERK)
                        && !person.division().isEmpty()
                        && (isOwner(person, fileHash) || isNamed(person, fileHash)));
    }

    private boolean isOwner(Person person, String fileHash) {
        return store.jdbc()
                        .sql("select count(*) from document_owner where file_hash = ? and division = ?")
                        .params(fileHash, person.division())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private boolean isNamed(Person person, String fileHash) {
        return store.jdbc()
                        .sql("""
                                select count(*) from packet_document
                                join packet_owner on packet_owner.packet_no = packet_document.packet_no
                                where packet_document.file_hash = ? and packet_owner.division = ?
                                """)
                        .params(fileHash, person.division())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
