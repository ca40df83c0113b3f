package org.agendagate.register;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.agendagate.records.Databases;
import org.agendagate.records.PostgresServer;
import org.agendagate.records.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures the register with 100,000 entries on H2 and on PostgreSQL. Run it from the project's directory. */
public final class RegisterTimes {
    private static final int ENTRIES = 100_000;
    private static final int ROUNDS = 5;
    private static final long NANOS = 1_000_000;

    private RegisterTimes() {}

    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createTempDirectory("register-times");
        measure(
                "H2",
                Databases.open(Databases.h2(directory.resolve("agenda-gate"))),
                "system_range(1, " + ENTRIES + ") g(x)");
        PostgresServer server = PostgresServer.shared();
        measure(
                "PostgreSQL",
                Databases.migrated(server.freshDatabase(), server.user(), server.password()),
                "generate_series(1, " + ENTRIES + ") g(x)");
    }

    private static void measure(String name, DataSource database, String series) throws IOException {
        JdbcClient jdbc = JdbcClient.create(database);
        fill(jdbc, series);
        jdbc.sql("analyze").update();
        Store store = new Store(database);
        Register register = new Register(store);
        Statistics statistics = new Statistics(store);
        RegisterFilter all = RegisterFilter.all();
        System.out.println(name + ", " + ENTRIES + " entries");
        for (RegisterSort sort : RegisterSort.values()) {
            tell("first page by " + sort, () -> register.page(all, sort, "", 50));
            String deep = deep(register, sort);
            tell("page 1,600 by " + sort, () -> register.page(all, sort, deep, 50));
        }
        tell("count", () -> register.count(all));
        tell("one division", () -> register.page(of("二处", "", "", null), RegisterSort.TIME, "", 50));
        tell("common text", () -> register.page(of(null, "水库", "", null), RegisterSort.TIME, "", 50));
        tell("rare text", () -> register.page(of(null, "第99999号", "", null), RegisterSort.TIME, "", 50));
        tell("no such text", () -> register.page(of(null, "没有这样的", "", null), RegisterSort.TIME, "", 50));
        tell("common rule", () -> register.page(of(null, "", "G01", null), RegisterSort.TIME, "", 50));
        tell("rare rule", () -> register.page(of(null, "", "G99", null), RegisterSort.TIME, "", 50));
        tell(
                "rejected, one week",
                () -> register.page(
                        new RegisterFilter(
                                null,
                                "",
                                "",
                                "",
                                EntryStanding.REJECTED,
                                null,
                                LocalDate.of(2026, 3, 2),
                                LocalDate.of(2026, 3, 8)),
                        RegisterSort.TIME,
                        "",
                        50));
        tell("figures of a year", () -> statistics.of(new Period(2026, 0), Instant.parse("2026-12-31T00:00:00Z")));
        long begun = System.nanoTime();
        long[] bytes = {0};
        new RegisterSheet(register)
                .write(
                        all,
                        RegisterSort.TIME,
                        "台账",
                        Collections.nCopies(11, "列"),
                        EntryStanding::name,
                        new OutputStream() {
                            @Override
                            public void write(int one) {
                                bytes[0]++;
                            }

                            @Override
                            public void write(byte[] some, int from, int length) {
                                bytes[0] += length;
                            }
                        });
        System.out.printf(
                "%-24s %8.0f ms, %d bytes%n", "sheet", (System.nanoTime() - begun) / (double) NANOS, bytes[0]);
    }

    private static RegisterFilter of(
            @Nullable String division, String text, String rule, @Nullable EntryStanding standing) {
        return new RegisterFilter(division, text, "", rule, standing, null, null, null);
    }

    private static String deep(Register register, RegisterSort sort) {
        String[] last = {""};
        register.each(RegisterFilter.all(), sort, 80_000, entry -> last[0] = entry.id() + "~" + sort.write(entry));
        return last[0];
    }

    private static void tell(String what, Supplier<?> work) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            work.get();
            best = Math.min(best, (System.nanoTime() - begun) / (double) NANOS);
        }
        System.out.printf("%-24s %8.1f ms%n", what, best);
    }

    private static void fill(JdbcClient jdbc, String series) {
        jdbc.sql("""
                        insert into register_entry (packet_no, revision, place, item_no, title, unit, division, meeting_on,
                            decided_at, decided_on, decision, standing, withdrawn, round, rejected_by, flagged_by, sought)
                        select 'YTBS-' || x, 1, 1, 'CW-' || x, '关于加强山区水库安全度汛工作第' || x || '号方案的请示',
                            '省' || mod(x, 60) || '厅', case when mod(x, 20) = 0 then '二处' else '一处' end,
                            cast('2026-01-01' as date) + mod(x, 360), timestamp with time zone '2026-01-01 00:00:00+08' + x * interval '5' minute,
                            cast('2026-01-01' as date) + cast(x / 288 as integer), 'D-' || x,
                            case mod(x, 3) when 0 then 'REJECTED' when 1 then 'PENDING' else 'ACCEPTED' end, false, 1,
                            case mod(x, 3) when 0 then 'G01 G03' else '' end, '',
                            '关于加强山区水库安全度汛工作第' || x || '号方案的请示 cw-' || x || ' ytbs-' || x || ' 省厅'
                        from %s
                        """.formatted(series)).update();
        jdbc.sql("""
                        insert into register_finding (entry, number, rule_id, effect, counted)
                        select id, 0, case when mod(id, 5000) = 0 then 'G99' else 'G01' end, 'REJECT', true
                        from register_entry where standing = 'REJECTED'
                        """).update();
        jdbc.sql("""
                        insert into register_finding (entry, number, rule_id, effect, counted)
                        select id, 1, 'G03', 'REJECT', true from register_entry where standing = 'REJECTED'
                        """).update();
    }
}
