package org.agendagate.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.agendagate.packet.MeetingKind;
import org.agendagate.records.MeetingEntry.Check;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The meetings that the office keeps. */
public final class MeetingRegister {
    private static final String SELECT = """
        select m.*, c.checked_by, c.checked_at
        from meeting_entry m left join meeting_check c on c.meeting_no = m.meeting_no and c.entry = m.entry
        """;

    private static final String HOLDS = "(m.needs_second = false or c.checked_by is not null) ";

    private final Store store;
    private final Ledger ledger;
    private final JdbcClient jdbc;

    public MeetingRegister(Store store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
        jdbc = store.jdbc();
    }

    /** Adds an entry; {@code false} where somebody else added one of that number meanwhile. */
    public boolean add(MeetingEntry entry) {
        try {
            store.write(() -> insert(entry));
            return true;
        } catch (DuplicateKeyException meanwhile) {
            return false;
        }
    }

    private void insert(MeetingEntry entry) {
        jdbc.sql("""
            insert into meeting_entry (meeting_no, entry, kind, starts_at, length_minutes, cut_off, agenda_approved_at,
                absent_leaders, reason, needs_second, entered_by, entered_at)
            values (:no, :entry, :kind, :starts, :length, :cutOff, :approved, :absent, :reason, :second, :by, :at)
            """)
                .param("no", entry.meetingNo())
                .param("entry", entry.entry())
                .param("kind", entry.kind().name())
                .param("starts", utc(entry.startsAt()))
                .param("length", entry.lengthMinutes(), java.sql.Types.INTEGER)
                .param("cutOff", utcIfAny(entry.cutOff()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("approved", utcIfAny(entry.agendaApprovedAt()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("absent", String.join(" ", entry.absentLeaders()))
                .param("reason", entry.reason())
                .param("second", entry.needsSecond())
                .param("by", entry.enteredBy())
                .param("at", utc(entry.enteredAt()))
                .update();
        ledger.append(new Act(
                Ledger.MEETING,
                entry.enteredBy(),
                entry.enteredAt(),
                entry.meetingNo(),
                Map.of(
                        "entry",
                        entry.entry(),
                        "startsAt",
                        entry.startsAt().toString(),
                        "needsSecond",
                        entry.needsSecond()),
                List.of(RowKey.of("meeting_entry", entry.meetingNo(), entry.entry()))));
    }

    /** Checks an entry that is there; {@code false} where somebody did before. */
    public boolean check(MeetingEntry entry, Check check) {
        try {
            store.write(() -> insert(entry, check));
            return true;
        } catch (DuplicateKeyException checked) {
            return false;
        }
    }

    private void insert(MeetingEntry entry, Check check) {
        jdbc.sql("insert into meeting_check (meeting_no, entry, checked_by, checked_at) values (?, ?, ?, ?)")
                .params(entry.meetingNo(), entry.entry(), check.by(), utc(check.at()))
                .update();
        ledger.append(new Act(
                Ledger.MEETING_CHECKED,
                check.by(),
                check.at(),
                entry.meetingNo(),
                Map.of("entry", entry.entry()),
                List.of(RowKey.of("meeting_check", entry.meetingNo(), entry.entry()))));
    }

    /** Whether any meeting is kept that holds: until then packets are taken at their word. */
    public boolean keepsAny() {
        return jdbc.sql(SELECT + "where " + HOLDS + "fetch first 1 row only")
                .query((row, number) -> entry(row))
                .optional()
                .isPresent();
    }

    /** What holds of a meeting today. */
    public Optional<MeetingEntry> findHolding(String meetingNo) {
        return jdbc.sql(SELECT + "where m.meeting_no = ? and " + HOLDS + "order by m.entry desc fetch first 1 row only")
                .param(meetingNo)
                .query((row, number) -> entry(row))
                .optional();
    }

    /** All entries of a meeting, the last first. */
    public List<MeetingEntry> list(String meetingNo) {
        return jdbc.sql(SELECT + "where m.meeting_no = ? order by m.entry desc")
                .param(meetingNo)
                .query((row, number) -> entry(row))
                .list();
    }

    /** Meetings that hold and start after {@code now}, the next first, at most {@code most}. */
    public List<MeetingEntry> listAhead(Instant now, int most) {
        return jdbc.sql(SELECT + "where " + HOLDS + """
            and not exists (
                select 1 from meeting_entry l left join meeting_check k on k.meeting_no = l.meeting_no and k.entry = l.entry
                where l.meeting_no = m.meeting_no and l.entry > m.entry
                and (l.needs_second = false or k.checked_by is not null))
            and m.starts_at > ? order by m.starts_at, m.meeting_no fetch first ? rows only
            """)
                .params(utc(now), most)
                .query((row, number) -> entry(row))
                .list();
    }

    /** The last entry of each meeting, the latest to start first, at most {@code most}. */
    public List<MeetingEntry> listLast(int most) {
        return jdbc.sql(SELECT + """
            where not exists (select 1 from meeting_entry l where l.meeting_no = m.meeting_no and l.entry > m.entry)
            order by m.starts_at desc, m.meeting_no fetch first ? rows only
            """)
                .param(most)
                .query((row, number) -> entry(row))
                .list();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime utcIfAny(@Nullable Instant time) {
        return time == null ? null : utc(time);
    }

    private static MeetingEntry entry(ResultSet row) throws SQLException {
        return new MeetingEntry(
                row.getString("meeting_no"),
                row.getInt("entry"),
                MeetingKind.valueOf(row.getString("kind")),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("length_minutes", Integer.class),
                instantIfAny(row, "cut_off"),
                instantIfAny(row, "agenda_approved_at"),
                Stream.of(row.getString("absent_leaders").split(" ", -1))
                        .filter(code -> !code.isEmpty())
                        .toList(),
                row.getString("reason"),
                row.getBoolean("needs_second"),
                row.getString("entered_by"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                checkIfAny(row));
    }

    private static @Nullable Check checkIfAny(ResultSet row) throws SQLException {
        String by = row.getString("checked_by");
        return by == null
                ? null
                : new Check(
                        by, row.getObject("checked_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instantIfAny(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
