package org.agendagate.records;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agendagate.documents.DocumentSummary;
import org.agendagate.documents.DocumentText;
import org.agendagate.documents.ReadDocument;
import org.agendagate.documents.TextChanges;
import org.agendagate.history.KnownDocument;
import org.agendagate.packet.Packet;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Documents by the digest of their file: each is kept once, whoever hands it in and however often. */
public final class DocumentRecords {
    /** One collision over the document, one over whose it is, and then both are there. */
    private static final int ATTEMPTS = 3;

    private final Store store;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final DocumentTexts texts;
    private final DocumentSummaries summaries;
    private final long mostBytes;

    /** @param mostBytes of all documents together; further ones are not kept */
    public DocumentRecords(Store store, Ledger ledger, long mostBytes) {
        this.store = store;
        this.ledger = ledger;
        this.mostBytes = mostBytes;
        jdbc = store.jdbc();
        texts = new DocumentTexts(store, ledger);
        summaries = new DocumentSummaries(store);
    }

    public DocumentTexts texts() {
        return texts;
    }

    /** As the other, for no division. */
    Keeping keep(ReadDocument document, byte[] file, Instant at, String actor) {
        return keep(document, file, at, actor, null);
    }

    /**
     * Keeps a document that was read from {@code file}; it is on disk on return.
     *
     * @param division of {@code actor}, which may read it from then on
     * @throws StoreFullException where there is no room for it
     */
    public Keeping keep(ReadDocument document, byte[] file, Instant at, String actor, @Nullable String division) {
        Handed handed = new Handed(document.summary().fileHash(), at.truncatedTo(ChronoUnit.MILLIS), actor, division);
        for (int attempt = 1; ; attempt++) {
            try {
                return keep(document, file, handed);
            } catch (DuplicateKeyException meanwhile) {
                if (attempt == ATTEMPTS) {
                    throw meanwhile;
                }
            }
        }
    }

    private Keeping keep(ReadDocument document, byte[] file, Handed handed) {
        Optional<DocumentRecord> there = find(handed.fileHash());
        if (there.isEmpty() && bytes() + file.length > mostBytes) {
            throw new StoreFullException();
        }
        String division = handed.division();
        boolean owns = division != null && !isHandedInBy(handed.fileHash(), division);
        boolean unread =
                there.isPresent() && there.get().summary().earlierTextHashes().isEmpty();
        if (there.isPresent() && !owns && !unread) {
            store.force();
            return new Keeping(there.get(), false);
        }
        store.write(() -> {
            List<Act> acts = new ArrayList<>();
            if (there.isEmpty()) {
                acts.add(insert(document, file, handed));
            } else if (unread) {
                acts.add(texts.insert(document, handed.at(), handed.actor()));
            }
            if (division != null && owns) {
                acts.add(insertOwner(handed, division));
            }
            ledger.append(acts.toArray(Act[]::new));
        });
        Instant keptAt = there.map(DocumentRecord::keptAt).orElse(handed.at());
        return new Keeping(new DocumentRecord(document.summary(), keptAt), there.isEmpty());
    }

    private Act insertOwner(Handed handed, String division) {
        jdbc.sql("insert into document_owner (file_hash, division) values (?, ?)")
                .params(handed.fileHash(), division)
                .update();
        return new Act(
                "DOCUMENT_OWNER",
                handed.actor(),
                handed.at(),
                handed.fileHash(),
                Map.of("division", division),
                List.of(RowKey.of("document_owner", handed.fileHash(), division)));
    }

    /** Whether somebody of the division handed the document in. */
    public boolean isHandedInBy(String fileHash, String division) {
        return exists("select 1 from document_owner where file_hash = ? and division = ?", fileHash, division);
    }

    /** Whether somebody of the division handed the document in, or a packet of it names the document. */
    public boolean isKnownTo(String fileHash, String division) {
        return isHandedInBy(fileHash, division) || exists("""
            select 1 from packet_document d join packet_division p on p.packet_no = d.packet_no
            where d.file_hash = ? and p.division = ?
            """, fileHash, division);
    }

    private boolean exists(String query, String fileHash, String division) {
        return !jdbc.sql(query + " fetch first 1 row only")
                .params(fileHash, division)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /** Puts down that a classified file was refused, and nothing about it. */
    public void refuse(Instant at, String actor) {
        store.write(() ->
                ledger.append(new Act("DOCUMENT_REFUSED", actor, at, "classified document", Map.of(), List.of())));
    }

    public Optional<DocumentRecord> find(String fileHash) {
        return summaries.find(fileHash);
    }

    /** The file of a kept document, byte for byte as it was handed in. */
    public Optional<byte[]> findFile(String fileHash) {
        return jdbc.sql("select content from document where file_hash = ?")
                .param(fileHash)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** The paragraphs of a kept document by its newest reading; none where it is not kept. */
    public List<String> listParagraphs(String fileHash) {
        List<DocumentText> found = texts.list(fileHash);
        return found.isEmpty() ? List.of() : found.get(found.size() - 1).paragraphs();
    }

    /** The kept files whose text has this digest, by whichever reading, in the order of the files' digests. */
    public List<String> listOfText(String textHash) {
        return jdbc.sql("""
            select file_hash from document where text_hash = :text
            union select file_hash from document_text where text_hash = :text order by 1
            """).param("text", textHash).query(String.class).list();
    }

    /** What one kept document changed against another, by the newest reading of both; empty where one is not kept. */
    public Optional<TextChanges> findChanges(String before, String after) {
        return TextChanges.betweenTexts(texts.list(before), texts.list(after));
    }

    /** The kept files that a packet names by the digest of the file or of its text. */
    List<KnownDocument> listLike(Packet packet) {
        return summaries.listLike(packet);
    }

    private long bytes() {
        return jdbc.sql("select coalesce(sum(cast(bytes as bigint)), 0) from document")
                .query(Long.class)
                .single();
    }

    private Act insert(ReadDocument document, byte[] file, Handed handed) {
        DocumentSummary summary = document.summary();
        DocumentText first = document.texts().get(0);
        jdbc.sql("""
            insert into document (file_hash, text_hash, kind, bytes, characters, tracked_changes, comments,
                hidden_characters, unread_parts, kept_at, content, text)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .param(summary.fileHash())
                .param(first.digest())
                .param(summary.kind().name())
                .param(summary.bytes())
                .param(summary.characters())
                .param(summary.trackedChanges())
                .param(summary.comments())
                .param(summary.hiddenCharacters())
                .param(summary.unreadParts())
                .param(handed.at().atOffset(ZoneOffset.UTC))
                .param(file)
                .param(JsonMapper.shared().writeValueAsBytes(first.paragraphs()))
                .update();
        return new Act(
                "DOCUMENT",
                handed.actor(),
                handed.at(),
                summary.fileHash(),
                Map.of(),
                List.of(RowKey.of("document", summary.fileHash()), texts.insertRow(document, handed.at())));
    }

    private record Handed(
            String fileHash,
            Instant at,
            String actor,
            @Nullable String division) {}

    /**
     * What came of keeping a document.
     *
     * @param fresh it was not there before
     */
    public record Keeping(DocumentRecord document, boolean fresh) {}

    /** All documents together take as much room as is allowed. */
    public static final class StoreFullException extends RuntimeException {
        private static final long serialVersionUID = 1;

        StoreFullException() {
            super("documents take all the room that is allowed");
        }
    }
}
