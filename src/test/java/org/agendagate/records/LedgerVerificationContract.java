package org.agendagate.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.agendagate.decision.PacketDecision;
import org.agendagate.edition.Edition;
import org.agendagate.history.History;
import org.agendagate.history.ReturnedItem;
import org.agendagate.packet.CanonicalJson;
import org.agendagate.packet.Packets;
import org.agendagate.packet.ReadPacket;
import org.agendagate.records.LedgerRow.Head;
import org.agendagate.records.Verification.Verified;
import org.agendagate.rules.RuleFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** What verification must find on every database. */
abstract class LedgerVerificationContract {
    private static final RuleFiles RULES = RuleFiles.of(Map.of("a.drl", "// 规则".getBytes(UTF_8)));
    private static final String PACKET_NO = "YTBS-2026-0001";
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-09-26T09:30:00.123+08:00");

    @TempDir
    private Path folder;

    private DataSource database;
    private Store store;
    private Ledger ledger;
    private StoredLedger stored;
    private Map<String, Table> described;

    abstract DataSource freshDatabase();

    @BeforeEach
    void fill() {
        database = freshDatabase();
        store = new Store(database);
        ledger = new Ledger(store);
        RuleBookRecords ruleBooks = new RuleBookRecords(store, ledger);
        Submissions submissions = new Submissions(new Records(store, ledger, ruleBooks));
        ruleBooks.goLive(RULES, AT.toInstant(), "shipped", "service");
        submit(submissions, 1);
        submit(submissions, 2);
        new Revisions(store, ledger).withdraw(PACKET_NO, 2, "材料需补充", "clerk", AT.toInstant());
        dropConstraints();
        stored = new StoredLedger(store);
        described = Table.all(database);
    }

    /** Whoever gets at the rows gets at what holds them together, too. */
    private void dropConstraints() {
        store.jdbc()
                .sql("""
                    select table_name, constraint_name from information_schema.table_constraints
                    where constraint_type in ('FOREIGN KEY', 'CHECK') and lower(constraint_name) not like '%not_null'
                        and lower(table_schema) = 'public'
                    """)
                .query((row, number) ->
                        "alter table " + row.getString(1) + " drop constraint \"" + row.getString(2) + "\"")
                .list()
                .forEach(sql -> store.jdbc().sql(sql).update());
        store.jdbc()
                .sql("""
                    select table_name, column_name from information_schema.columns
                    where is_identity = 'YES' and lower(table_schema) = 'public'
                    """)
                .query((row, number) ->
                        "alter table " + row.getString(1) + " alter column " + row.getString(2) + " drop identity")
                .list()
                .forEach(sql -> store.jdbc().sql(sql).update());
    }

    @Test
    void holdsWhereNothingWasChanged() {
        Verified verified = verify();

        assertThat(verified.flaw()).isNull();
        assertThat(verified.head()).isEqualTo(ledger.head());
    }

    /** Every column of every table that is a record, of every row, one byte each. */
    @Test
    void namesTheRowWhereAnyByteIsFlipped() throws SQLException {
        for (String table : tables()) {
            if (spots(table).isEmpty()) {
                witness(AnyRow.insert(store, described(table)));
            }
        }
        Set<String> tried = new TreeSet<>();
        for (String table : tables()) {
            for (Spot spot : spots(table)) {
                String changed = flip(spot);
                if (changed == null) {
                    continue;
                }
                Flaw flaw = verify().flaw();
                assertThat(flaw == null ? "nothing" : flaw.row())
                        .as("%s was %s", spot, changed)
                        .startsWith(table + " ");
                restore(spot);
                tried.add(table + "." + spot.column());
            }
        }
        assertThat(verify().flaw()).isNull();
        assertThat(tried).containsAll(filledColumns());
    }

    /** A table that comes later is a record too, unless it is one of those that are none for a reason. */
    @Test
    void namesARowOfAnyTableThatNoActTellsOf() throws SQLException {
        for (String table : tables()) {
            if (!table.equals("ledger")) {
                RowKey stray = AnyRow.insert(store, described(table));
                assertThat(badRow(verify())).isEqualTo(stray.toString());
                witness(stray);
            }
        }
        assertThat(verify().flaw()).isNull();
    }

    @Test
    void knowsEveryTable() {
        assertThat(Table.all(database).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        store.jdbc().sql("""
                            select lower(table_name) from information_schema.tables
                            where lower(table_schema) = 'public' and table_type = 'BASE TABLE'
                            """).query(String.class).list());
        assertThat(StoredLedger.NO_RECORDS)
                .containsExactlyInAnyOrder(
                        "ledger",
                        "ledger_lock",
                        "flyway_schema_history",
                        "gate_user",
                        "failed_login",
                        "draft",
                        "review_open",
                        "register_entry",
                        "register_finding");
    }

    private void witness(RowKey row) {
        store.write(() -> ledger.append(new Act("TEST", "clerk", AT.toInstant(), "x", Map.of(), List.of(row))));
    }

    @Test
    void namesARowThatWasTakenAway() throws SQLException {
        change("delete from withdrawal");

        assertThat(badRow(verify())).isEqualTo("withdrawal " + PACKET_NO + " / 2");
    }

    @Test
    void namesARowThatNoActTellsOf() throws SQLException {
        change("insert into withdrawal (packet_no, revision, reason, withdrawn_by, withdrawn_at)"
                + " select packet_no, 1, reason, withdrawn_by, withdrawn_at from withdrawal");

        assertThat(badRow(verify())).isEqualTo("withdrawal " + PACKET_NO + " / 1");
    }

    @Test
    void namesTheGapWhereARowOfTheLedgerIsGone() throws SQLException {
        change("delete from ledger where seq = 3");

        assertThat(badRow(verify())).isEqualTo("ledger 4");
    }

    @Test
    void missesRowsCutOffTheEndOnlyWithoutAHeadThatWasKept() throws SQLException {
        Head kept = ledger.head();
        change("delete from withdrawal");
        change("delete from ledger where seq = " + kept.seq());

        assertThat(verify().flaw()).isNull();
        assertThat(badRow(verify(kept))).isEqualTo("ledger " + kept.seq());
    }

    @Test
    void findsAnOlderHeadInALedgerThatWentOn() {
        Head kept = ledger.head();
        store.write(() -> ledger.append(new Act("TEST", "clerk", AT.toInstant(), "x", Map.of(), List.of())));

        assertThat(verify(kept).flaw()).isNull();
        assertThat(badRow(verify(new Head(kept.seq(), "sha256:0")))).isEqualTo("ledger " + kept.seq());
    }

    @Test
    void verifiesAnExportLikeTheDatabase() throws IOException {
        Path file = export();

        Verified verified = Verification.verify(new ExportedLedger(file), ledger.head(), seq -> {});

        assertThat(verified).isEqualTo(verify());
        assertThat(Files.readString(file)).contains("明川省").endsWith("}\n");
    }

    @Test
    void namesTheRowWhereAnExportWasChanged() throws IOException {
        Path file = export();
        Files.writeString(file, Files.readString(file).replace("材料需补充\",\"revision", "材料已补充\",\"revision"));

        assertThat(badRow(Verification.verify(new ExportedLedger(file), null, seq -> {})))
                .isEqualTo("withdrawal " + PACKET_NO + " / 2");
    }

    @Test
    void tellsWhereAnExportEndsEarly() throws IOException {
        Path file = export();
        List<String> lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, 3));

        assertThat(badRow(Verification.verify(new ExportedLedger(file), null, seq -> {})))
                .isEqualTo("ledger 4");
    }

    @Test
    void tellsTheLineThatIsNoneOfAnExport() throws IOException {
        Path file = export();
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(1, "{\"ledger\": 1}");
        Files.write(file, lines);

        assertThatThrownBy(() -> Verification.verify(new ExportedLedger(file), null, seq -> {}))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("line 2");
    }

    private Path export() throws IOException {
        Path file = folder.resolve("export.jsonl");
        try (OutputStream out = Files.newOutputStream(file)) {
            LedgerExport.write(new StoredLedger(store), out);
        }
        return file;
    }

    private Verified verify() {
        return verify(null);
    }

    private static String badRow(Verified verified) {
        return Objects.requireNonNull(verified.flaw()).row();
    }

    private Verified verify(@Nullable Head kept) {
        return Verification.verify(stored, kept, seq -> {});
    }

    private static void submit(Submissions submissions, int revision) {
        ObjectNode json =
                Packets.regularJson(packet -> packet.put("packetNo", PACKET_NO).put("revision", revision));
        String canonical = CanonicalJson.of(json.toString());
        ReadPacket packet = new ReadPacket(Packets.read(json), canonical, CanonicalJson.digest(canonical));
        History history = new History(
                List.of(),
                List.of(new ReturnedItem("P-0", 1, "1", "议题", "省财政厅", "D-0", AT.toLocalDate(), List.of())),
                List.of());
        Submission submission = submissions.submit(
                new Handing(packet, RULES, "clerk", "key-" + revision),
                () -> new Judged(
                        history,
                        PacketDecision.of(
                                packet,
                                history,
                                RULES.version(),
                                Edition.newest(),
                                AT.plusMinutes(revision),
                                List.of())));
        assertThat(submission).isInstanceOf(Submission.Recorded.class);
    }

    private Set<String> tables() {
        Set<String> tables = new TreeSet<>(described.keySet());
        tables.removeAll(StoredLedger.NO_RECORDS);
        tables.add("ledger");
        return tables;
    }

    private Table described(String table) {
        return Objects.requireNonNull(described.get(table));
    }

    /** One column of one row. */
    private record Spot(
            String table,
            String where,
            List<Object> key,
            String column,
            @Nullable Object value) {
        @Override
        public String toString() {
            return table + "." + column + " of " + key;
        }
    }

    private List<Spot> spots(String table) throws SQLException {
        Table described = described(table);
        List<Spot> spots = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from " + table)) {
            while (row.next()) {
                List<Object> key = new ArrayList<>();
                for (String column : described.key()) {
                    key.add(row.getObject(column));
                }
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    int type = row.getMetaData().getColumnType(i);
                    boolean time = type == Types.TIMESTAMP || type == Types.TIMESTAMP_WITH_TIMEZONE;
                    boolean bytes = type == Types.BINARY || type == Types.VARBINARY;
                    Object value =
                            time ? row.getObject(i, OffsetDateTime.class) : bytes ? row.getBytes(i) : row.getObject(i);
                    String where = String.join(" = ? and ", described.key()) + " = ?";
                    spots.add(new Spot(table, where, key, row.getMetaData().getColumnName(i), value));
                }
            }
        }
        return spots;
    }

    private Set<String> filledColumns() throws SQLException {
        Set<String> filled = new TreeSet<>();
        for (String table : tables()) {
            for (Spot spot : spots(table)) {
                if (spot.value() != null) {
                    filled.add(table + "." + spot.column());
                }
            }
        }
        return filled;
    }

    /** What the column holds now, or {@code null} where there was nothing to flip. */
    private @Nullable String flip(Spot spot) throws SQLException {
        Object value = spot.value();
        if (value == null) {
            return null;
        }
        Object flipped = flipped(value);
        write(spot, flipped, spot.key());
        return flipped.toString();
    }

    private void restore(Spot spot) throws SQLException {
        List<Object> key = new ArrayList<>(spot.key());
        int place = described(spot.table()).key().indexOf(spot.column());
        if (place >= 0) {
            key.set(place, flipped(Objects.requireNonNull(spot.value())));
        }
        write(spot, spot.value(), key);
    }

    private static Object flipped(Object value) {
        if (value instanceof byte[] bytes) {
            byte[] copy = bytes.clone();
            copy[copy.length / 2] ^= 1;
            return copy;
        }
        if (value instanceof OffsetDateTime time) {
            return time.plus(1, ChronoUnit.MICROS);
        }
        if (value instanceof Boolean yes) {
            return !yes;
        }
        if (value instanceof Integer number) {
            return number ^ (1 << 16);
        }
        if (value instanceof Long number) {
            return number ^ (1L << 16);
        }
        char[] letters = value.toString().toCharArray();
        letters[letters.length / 2] = (char) (letters[letters.length / 2] ^ 1);
        return new String(letters);
    }

    private void write(Spot spot, @Nullable Object value, List<Object> key) throws SQLException {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement update = connection.prepareStatement(
                    "update " + spot.table() + " set " + spot.column() + " = ? where " + spot.where())) {
                update.setObject(1, value);
                for (int i = 0; i < key.size(); i++) {
                    update.setObject(i + 2, key.get(i));
                }
                assertThat(update.executeUpdate()).as(spot.toString()).isOne();
            }
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            try (Statement statement = connection.createStatement()) {
                assertThat(statement.executeUpdate(sql)).isPositive();
            }
        }
    }
}
