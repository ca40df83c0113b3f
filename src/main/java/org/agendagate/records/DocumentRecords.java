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
import org.jspecify.annotations.Nullable;
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
    /** One collision over the document, one over whose it is, and then both are there. */
    private static final int ATTEMPTS = 3;

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
        if (there.isPresent() && !owns) {
            store.force();
            return new Keeping(there.get(), false);
        }
        store.write(() -> {
            List<Act> acts = new ArrayList<>();
            if (there.isEmpty()) {
                acts.add(insert(document, file, handed));
            }
            if (division != null && owns) {
                acts.add(insertOwner(handed, division));
            }
            ledger.append(acts.toArray(Act[]::new));
        });
        return new Keeping(there.orElseGet(() -> new DocumentRecord(document.summary(), handed.at())), there.isEmpty());
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
    private boolean isHandedInBy(String fileHash, String division) {
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

    private Act insert(ReadDocument document, byte[] file, Handed handed) {
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
                .param(handed.at().atOffset(ZoneOffset.UTC))
                .param(file)
                .param(JsonMapper.shared().writeValueAsBytes(document.paragraphs()))
                .update();
        return new Act(
                "DOCUMENT",
                handed.actor(),
                handed.at(),
                summary.fileHash(),
                Map.of(),
                List.of(RowKey.of("document", summary.fileHash())));
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
