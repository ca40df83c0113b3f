package org.agendagate.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.agendagate.documents.DocumentSummary;
import org.agendagate.documents.FileKind;
import org.agendagate.history.KnownDocument;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.Attachment;
import org.agendagate.packet.DeliberationDocument;
import org.agendagate.packet.Packet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is told of kept documents without their content. */
final class DocumentSummaries {
    /** What the newest reading counted, where it has read the file. */
    private static final String SUMMARY = """
        select d.file_hash, d.text_hash as first_hash, t.text_hash as second_hash, d.kind, d.bytes,
            coalesce(t.characters, d.characters) as characters,
            coalesce(t.tracked_changes, d.tracked_changes) as tracked_changes,
            coalesce(t.comments, d.comments) as comments,
            coalesce(t.hidden_characters, d.hidden_characters) as hidden_characters,
            coalesce(t.pictures, 0) as pictures, coalesce(t.scanned_pages, 0) as scanned_pages,
            coalesce(t.unread_parts, d.unread_parts) as unread_parts, d.kept_at
        from document d left join document_text t on t.file_hash = d.file_hash and t.reading = 2
        """;
    /** So many values stand in one query. */
    private static final int AT_ONCE = 500;

    private static final String LIKE = """
        where d.file_hash in (select file_hash from document where file_hash in (:hashes) or text_hash in (:hashes)
            union select file_hash from document_text where text_hash in (:hashes))
        """;

    private final JdbcClient jdbc;

    DocumentSummaries(Store store) {
        jdbc = store.jdbc();
    }

    Optional<DocumentRecord> find(String fileHash) {
        return jdbc.sql(SUMMARY + "where d.file_hash = ?")
                .param(fileHash)
                .query(DocumentSummaries::read)
                .optional();
    }

    /**
     * The kept files that a packet names by the digest of the file or of its text, in the order of the files' digests:
     * documents by both, attachments by that of the file.
     */
    List<KnownDocument> listLike(Packet packet) {
        TreeSet<String> named = new TreeSet<>();
        for (AgendaItem item : packet.items()) {
            item.attachments().stream()
                    .map(Attachment::fileHash)
                    .filter(Objects::nonNull)
                    .forEach(named::add);
            for (DeliberationDocument document : item.documents()) {
                Stream.of(document.fileHash(), document.textHash())
                        .filter(Objects::nonNull)
                        .forEach(named::add);
            }
        }
        List<String> all = List.copyOf(named);
        TreeMap<String, KnownDocument> known = new TreeMap<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            jdbc.sql(SUMMARY + LIKE)
                    .param("hashes", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .query((row, number) -> known(read(row, number).summary()))
                    // Not a stream of the rows themselves: that keeps its connection until it is closed.
                    .list()
                    .forEach(file -> known.put(file.fileHash(), file));
        }
        return List.copyOf(known.values());
    }

    private static KnownDocument known(DocumentSummary found) {
        boolean first = found.earlierTextHashes().isEmpty();
        return new KnownDocument(
                found.fileHash(),
                first ? found.textHash() : found.earlierTextHashes().get(0),
                first ? List.of() : List.of(found.textHash()),
                found.characters(),
                found.trackedChanges(),
                found.comments(),
                found.hiddenCharacters(),
                found.pictures(),
                found.scannedPages());
    }

    private static DocumentRecord read(ResultSet row, int number) throws SQLException {
        String first = row.getString("first_hash");
        String second = row.getString("second_hash");
        return new DocumentRecord(
                new DocumentSummary(
                        row.getString("file_hash"),
                        second == null ? first : second,
                        second == null ? List.of() : List.of(first),
                        FileKind.valueOf(row.getString("kind")),
                        row.getInt("bytes"),
                        row.getInt("characters"),
                        row.getInt("tracked_changes"),
                        row.getInt("comments"),
                        row.getInt("hidden_characters"),
                        row.getInt("pictures"),
                        row.getInt("scanned_pages"),
                        row.getInt("unread_parts")),
                row.getObject("kept_at", OffsetDateTime.class).toInstant());
    }
}
