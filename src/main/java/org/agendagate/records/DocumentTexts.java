package org.agendagate.records;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.agendagate.documents.DocumentSummary;
import org.agendagate.documents.DocumentText;
import org.agendagate.documents.ReadDocument;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The texts of kept documents by every reading: the first stands with the document, the second by itself. */
public final class DocumentTexts {
    /** So many values stand in one query. */
    private static final int AT_ONCE = 500;

    private static final String DIGESTS = """
        select d.file_hash, d.text_hash, t.text_hash from document d
        left join document_text t on t.file_hash = d.file_hash and t.reading = 2
        where d.file_hash in (:hashes)
        """;

    private final Store store;
    private final Ledger ledger;
    private final JdbcClient jdbc;

    public DocumentTexts(Store store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
        jdbc = store.jdbc();
    }

    /** The files that the second reading has not read yet, in a fixed order, those after {@code last}. */
    public List<String> listUnread(String last, int most) {
        return jdbc.sql("""
            select file_hash from document d where file_hash > ?
                and not exists (select 1 from document_text t where t.file_hash = d.file_hash and t.reading = 2)
            order by file_hash fetch first ? rows only
            """).params(last, most).query(String.class).list();
    }

    /** The bytes of a kept file. */
    public Optional<byte[]> findContent(String fileHash) {
        return jdbc.sql("select content from document where file_hash = ?")
                .param(fileHash)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** Adds what the second reading makes of a kept file; {@code false} where somebody else did meanwhile. */
    public boolean add(ReadDocument document, Instant at, String actor) {
        try {
            store.write(() -> ledger.append(insert(document, at, actor)));
            return true;
        } catch (DuplicateKeyException meanwhile) {
            return false;
        }
    }

    /** As part of the transaction under way. */
    Act insert(ReadDocument document, Instant at, String actor) {
        return new Act(
                "DOCUMENT_TEXT",
                actor,
                at,
                document.summary().fileHash(),
                Map.of("reading", 2),
                List.of(insertRow(document, at)));
    }

    RowKey insertRow(ReadDocument document, Instant at) {
        DocumentSummary summary = document.summary();
        DocumentText text = document.texts().get(1);
        jdbc.sql("""
            insert into document_text (file_hash, reading, text_hash, characters, tracked_changes, comments,
                hidden_characters, pictures, scanned_pages, unread_parts, read_at, text)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .param(summary.fileHash())
                .param(text.reading())
                .param(text.digest())
                .param(summary.characters())
                .param(summary.trackedChanges())
                .param(summary.comments())
                .param(summary.hiddenCharacters())
                .param(summary.pictures())
                .param(summary.scannedPages())
                .param(summary.unreadParts())
                .param(at.atOffset(ZoneOffset.UTC))
                .param(JsonMapper.shared().writeValueAsBytes(text.paragraphs()))
                .update();
        return RowKey.of("document_text", summary.fileHash(), text.reading());
    }

    /** The texts of a document by every reading, the first first; none where it is not kept. */
    List<DocumentText> list(String fileHash) {
        return jdbc.sql("""
            select 1 as reading, text_hash, text from document where file_hash = :file
            union all select reading, text_hash, text from document_text where file_hash = :file order by 1
            """)
                .param("file", fileHash)
                .query((row, number) -> new DocumentText(
                        row.getInt(1),
                        row.getString(2),
                        JsonMapper.shared().readValue(row.getBytes(3), new TypeReference<List<String>>() {})))
                .list();
    }

    /** For each of the files that is kept, the digests of its text by every reading, the first first. */
    Map<String, List<String>> digests(Collection<String> fileHashes) {
        List<String> all = List.copyOf(new TreeSet<>(fileHashes));
        Map<String, List<String>> digests = new HashMap<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            jdbc.sql(DIGESTS)
                    .param("hashes", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .query(row -> {
                        String second = row.getString(3);
                        digests.put(
                                row.getString(1),
                                second == null ? List.of(row.getString(2)) : List.of(row.getString(2), second));
                    });
        }
        return digests;
    }
}
