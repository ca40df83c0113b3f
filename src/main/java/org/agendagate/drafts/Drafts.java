package org.agendagate.drafts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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
    /** So long something thrown away can be taken back. */
    private static final Duration KEPT = Duration.ofDays(1);

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

        /** Another page changed the draft meanwhile; what this one held is kept as a draft of its own. */
        record Second(Draft draft) implements Kept {}

        /** It is declared or marked as classified, and nothing of it was kept; what was kept before still is. */
        record Classified(ClassifiedPacket stub) implements Kept {}
    }

    /**
     * The page that a draft is filled in on.
     *
     * @param name of the page, another each time it is opened; empty where it is not told
     * @param seen when the draft that it shows was saved
     */
    public record Tab(String name, Instant seen) {}

    /** As the other one, without overwriting what another page saved since {@code tab} saw the draft. */
    public Kept save(String id, String owner, String json, Instant now, Tab tab) {
        if (reader.read(json.getBytes(UTF_8), markings.get()) instanceof ClassifiedPacket stub) {
            return new Kept.Classified(stub);
        }
        Instant at = now.truncatedTo(ChronoUnit.MILLIS);
        int saved = store.write(() -> store.jdbc()
                .sql("update draft set content = ?, saved_at = ?, tab = ?"
                        + " where id = ? and owner = ? and discarded_at is null and (tab = ? or saved_at = ?)")
                .params(
                        json.getBytes(UTF_8),
                        at.atOffset(ZoneOffset.UTC),
                        tab.name(),
                        id,
                        owner,
                        tab.name(),
                        tab.seen().atOffset(ZoneOffset.UTC))
                .update());
        if (saved > 0) {
            return new Kept.Saved(new Draft(id, owner, json, at));
        }
        return save(null, owner, json, now) instanceof Kept.Saved second
                ? new Kept.Second(second.draft())
                : new Kept.Saved(new Draft(id, owner, json, at));
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
        Draft draft = new Draft(
                id == null ? UUID.randomUUID().toString() : id, owner, json, now.truncatedTo(ChronoUnit.MILLIS));
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
                .sql("select id, owner, content, saved_at from draft"
                        + " where id = ? and owner = ? and discarded_at is null")
                .params(id, owner)
                .query(Drafts::draft)
                .optional();
    }

    /** The drafts of {@code owner}, the latest first, at most {@code most}. */
    public List<Draft> list(String owner, int most) {
        return store.jdbc()
                .sql("select id, owner, content, saved_at from draft"
                        + " where owner = ? and discarded_at is null order by saved_at desc, id "
                        + "fetch first ? rows only")
                .params(owner, most)
                .query(Drafts::draft)
                .list();
    }

    /** How many drafts {@code owner} has. */
    public int count(String owner) {
        return store.jdbc()
                .sql("select count(*) from draft where owner = ? and discarded_at is null")
                .param(owner)
                .query(Integer.class)
                .single();
    }

    /**
     * Throws a draft away, which can be taken back for a day.
     *
     * @param decision what became of it; empty where it was not handed in
     */
    public void discard(String id, String owner, String decision, Instant now) {
        store.write(() -> {
            store.jdbc()
                    .sql("update draft set discarded_at = ?, decision = nullif(?, '') where id = ? and owner = ?")
                    .params(now.atOffset(ZoneOffset.UTC), decision, id, owner)
                    .update();
            store.jdbc()
                    .sql("delete from draft where discarded_at < ?")
                    .param(now.minus(KEPT).atOffset(ZoneOffset.UTC))
                    .update();
        });
    }

    /** What {@code owner} threw away within a day and handed in nowhere, the latest first. */
    public List<Draft> listDiscarded(String owner, Instant now) {
        return store.jdbc()
                .sql("select id, owner, content, saved_at from draft"
                        + " where owner = ? and discarded_at >= ? and decision is null order by discarded_at desc, id")
                .params(owner, now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .query(Drafts::draft)
                .list();
    }

    /** Takes back that a draft was thrown away; one that was handed in stays so. */
    public void restore(String id, String owner) {
        store.write(() -> {
            store.jdbc()
                    .sql("update draft set discarded_at = null where id = ? and owner = ? and decision is null")
                    .params(id, owner)
                    .update();
        });
    }

    /** The decision on a draft that was handed in within a day. */
    public Optional<String> findDecision(String id, String owner) {
        return store.jdbc()
                .sql("select decision from draft where id = ? and owner = ? and decision is not null")
                .params(id, owner)
                .query(String.class)
                .optional();
    }

    /** What was taken out of a draft, as whoever keeps it wrote it; empty where nothing was. */
    public String removed(String id, String owner) {
        return store.jdbc()
                .sql("select removed from draft where id = ? and owner = ? and removed is not null")
                .params(id, owner)
                .query((row, number) -> new String(row.getBytes(1), UTF_8))
                .optional()
                .orElse("");
    }

    public void keepRemoved(String id, String owner, String removed) {
        store.write(() -> {
            store.jdbc()
                    .sql("update draft set removed = ? where id = ? and owner = ?")
                    .params(removed.getBytes(UTF_8), id, owner)
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
