package org.agendagate.drafts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.agendagate.markings.Markings;
import org.agendagate.packet.ClassifiedPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.records.Store;
import org.jspecify.annotations.Nullable;

/** The drafts in the database. */
public final class Drafts {
    private final Store store;
    private final PacketReader reader;
    private final Supplier<Markings> markings;

    /** @param markings what the office takes for a marking at the time */
    public Drafts(Store store, PacketReader reader, Supplier<Markings> markings) {
        this.store = store;
        this.reader = reader;
        this.markings = markings;
    }

    /** What became of keeping a draft. */
    public sealed interface Kept {
        /** It is kept. */
        record Saved(Draft draft) implements Kept {}

        /** It is declared or marked as classified, and nothing of it was kept; what was kept before still is. */
        record Classified(ClassifiedPacket stub) implements Kept {}
    }

    /**
     * Keeps a draft.
     *
     * @param id of the draft it takes the place of; {@code null} for a new one
     * @param json a JSON object
     */
    public Kept save(@Nullable String id, String owner, String json, Instant now) {
        if (reader.read(json.getBytes(UTF_8), markings.get()) instanceof ClassifiedPacket stub) {
            return new Kept.Classified(stub);
        }
        Draft draft = new Draft(id == null ? UUID.randomUUID().toString() : id, owner, json, now);
        store.write(() -> write(draft, id == null));
        return new Kept.Saved(draft);
    }

    private void write(Draft draft, boolean fresh) {
        OffsetDateTime at = draft.savedAt().atOffset(ZoneOffset.UTC);
        byte[] content = draft.json().getBytes(UTF_8);
        if (fresh) {
            store.jdbc()
                    .sql("insert into draft (id, owner, content, saved_at) values (?, ?, ?, ?)")
                    .params(draft.id(), draft.owner(), content, at)
                    .update();
        } else {
            store.jdbc()
                    .sql("update draft set content = ?, saved_at = ? where id = ? and owner = ?")
                    .params(content, at, draft.id(), draft.owner())
                    .update();
        }
    }

    /** A draft of {@code owner}; nobody else's is found. */
    public Optional<Draft> find(String id, String owner) {
        return store.jdbc()
                .sql("select id, owner, content, saved_at from draft where id = ? and owner = ?")
                .params(id, owner)
                .query(Drafts::draft)
                .optional();
    }

    /** The drafts of {@code owner}, the latest first, at most {@code most}. */
    public List<Draft> list(String owner, int most) {
        return store.jdbc()
                .sql("select id, owner, content, saved_at from draft where owner = ? order by saved_at desc, id "
                        + "fetch first ? rows only")
                .params(owner, most)
                .query(Drafts::draft)
                .list();
    }

    /** How many drafts {@code owner} has. */
    public int count(String owner) {
        return store.jdbc()
                .sql("select count(*) from draft where owner = ?")
                .param(owner)
                .query(Integer.class)
                .single();
    }

    /** Throws a draft away. */
    public void discard(String id, String owner) {
        store.write(() -> {
            store.jdbc()
                    .sql("delete from draft where id = ? and owner = ?")
                    .params(id, owner)
                    .update();
        });
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getString("id"),
                row.getString("owner"),
                new String(row.getBytes("content"), UTF_8),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
