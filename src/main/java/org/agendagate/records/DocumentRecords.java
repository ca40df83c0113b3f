package org.agendagate.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.agendagate.documents.DocumentSummary;
import org.agendagate.documents.FileKind;
import org.agendagate.documents.ReadDocument;
import org.agendagate.history.KnownDocument;
import org.agendagate.packet.Attachment;
import org.agendagate.packet.DeliberationDocument;
import org.agendagate.packet.Packet;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Documents by the digest of their file: each is kept once, whoever hands it in and however often. */
public final class DocumentRecords {
    private static final String SUMMARY = """
            select file_hash, text_hash, kind, bytes, characters, tracked_changes, comments, hidden_characters,
                unread_parts, kept_at
            from document
            """;
    /** So many values stand in one query. */
    private static final int AT_ONCE = 500;

    private final Store store;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final long mostBytes;

    /** @param mostBytes of all documents together; further ones are not kept */
    public DocumentRecords(Store store, Ledger ledger, long mostBytes) {
        this.store = store;
        this.ledger = ledger;
        this.mostBytes = mostBytes;
        jdbc = store.jdbc();
    }

    /**
     * Keeps a document that was read from {@code file}; it is on disk on return.
     *
     * @throws StoreFullException where there is no room for it
     */
    public Keeping keep(ReadDocument document, byte[] file, Instant at, String actor) {
        String hash = document.summary().fileHash();
        Optional<DocumentRecord> there = find(hash);
        if (there.isPresent()) {
            store.force();
            return new Keeping(there.get(), false);
        }
        if (bytes() + file.length > mostBytes) {
            throw new StoreFullException();
        }
        Instant keptAt = at.truncatedTo(ChronoUnit.MILLIS);
        try {
            store.write(() -> insert(document, file, keptAt, actor));
            return new Keeping(new DocumentRecord(document.summary(), keptAt), true);
        } catch (DuplicateKeyException meanwhile) {
            store.force();
            return new Keeping(find(hash).orElseThrow(() -> meanwhile), false);
        }
    }

    /** Puts down that a classified file was refused, and nothing about it. */
    public void refuse(Instant at, String actor) {
        store.write(() ->
                ledger.append(new Act("DOCUMENT_REFUSED", actor, at, "classified document", Map.of(), List.of())));
    }

    public Optional<DocumentRecord> find(String fileHash) {
        return jdbc.sql(SUMMARY + "where file_hash = ?")
                .param(fileHash)
                .query(DocumentRecords::read)
                .optional();
    }

    /** The text of a document that is kept, one paragraph each. */
    public Optional<List<String>> findParagraphs(String fileHash) {
        return jdbc.sql("select text from document where file_hash = ?")
                .param(fileHash)
                .query((row, number) ->
                        JsonMapper.shared().readValue(row.getBytes(1), new TypeReference<List<String>>() {}))
                .optional();
    }

    /** The kept ones of all documents and attachments that a packet names by digest, in the order of the digests. */
    public List<KnownDocument> listKnown(Packet packet) {
        TreeSet<String> named = new TreeSet<>();
        packet.items()
                .forEach(item -> Stream.concat(
                                item.documents().stream().map(DeliberationDocument::fileHash),
                                item.attachments().stream().map(Attachment::fileHash))
                        .flatMap(Stream::ofNullable)
                        .forEach(named::add));
        List<String> all = List.copyOf(named);
        List<KnownDocument> known = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            known.addAll(known(all.subList(from, Math.min(all.size(), from + AT_ONCE))));
        }
        return known;
    }

    private List<KnownDocument> known(Collection<String> fileHashes) {
        return jdbc
                .sql(SUMMARY + "where file_hash in (:hashes) order by file_hash")
                .param("hashes", fileHashes)
                .query((row, number) -> read(row, number).summary())
                // Not a stream of the rows themselves: that keeps its connection until it is closed.
                .list()
                .stream()
                .map(found -> new KnownDocument(
                        found.fileHash(),
                        found.textHash(),
                        found.characters(),
                        found.trackedChanges(),
                        found.comments(),
                        found.hiddenCharacters()))
                .toList();
    }

    private long bytes() {
        return jdbc.sql("select coalesce(sum(cast(bytes as bigint)), 0) from document")
                .query(Long.class)
                .single();
    }

    private void insert(ReadDocument document, byte[] file, Instant at, String actor) {
        DocumentSummary summary = document.summary();
        jdbc.sql("""
                        insert into document (file_hash, text_hash, kind, bytes, characters, tracked_changes, comments,
                            hidden_characters, unread_parts, kept_at, content, text)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(summary.fileHash())
                .param(summary.textHash())
                .param(summary.kind().name())
                .param(summary.bytes())
                .param(summary.characters())
                .param(summary.trackedChanges())
                .param(summary.comments())
                .param(summary.hiddenCharacters())
                .param(summary.unreadParts())
                .param(at.atOffset(ZoneOffset.UTC))
                .param(file)
                .param(JsonMapper.shared().writeValueAsBytes(document.paragraphs()))
                .update();
        ledger.append(new Act(
                "DOCUMENT",
                actor,
                at,
                summary.fileHash(),
                Map.of(),
                List.of(RowKey.of("document", summary.fileHash()))));
    }

    private static DocumentRecord read(ResultSet row, int number) throws SQLException {
        return new DocumentRecord(
                new DocumentSummary(
                        row.getString("file_hash"),
                        row.getString("text_hash"),
                        FileKind.valueOf(row.getString("kind")),
                        row.getInt("bytes"),
                        row.getInt("characters"),
                        row.getInt("tracked_changes"),
                        row.getInt("comments"),
                        row.getInt("hidden_characters"),
                        row.getInt("unread_parts")),
                row.getObject("kept_at", OffsetDateTime.class).toInstant());
    }

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
