package org.agendagate.register;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.agendagate.facts.Facts;
import org.agendagate.records.Store;
import org.agendagate.standing.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Counts over the register and the reviews. */
public final class Statistics {
    private final JdbcClient jdbc;

    public Statistics(Store store) {
        jdbc = store.jdbc();
    }

    /** How often each rule reported, whatever came of it, by rule id, from one day to another, both counted. */
    public SortedMap<String, Integer> reports(LocalDate from, LocalDate until) {
        SortedMap<String, Integer> reports = new TreeMap<>();
        jdbc.sql("""
                        select f.rule_id, count(*) from register_finding f join register_entry e on e.id = f.entry
                        where f.counted and e.decided_on between ? and ?
                        group by f.rule_id
                        """).params(from, until).query(row -> {
            reports.put(row.getString(1), row.getInt(2));
        });
        return reports;
    }

    /** As {@link #reports(LocalDate, LocalDate)}, since the first submission. */
    public SortedMap<String, Integer> reports() {
        return reports(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));
    }

    /** The years in which anything was decided, the last first. */
    public List<Integer> years() {
        return jdbc.sql("select distinct extract(year from decided_on) from register_entry order by 1 desc")
                .query((row, number) -> row.getInt(1))
                .list();
    }

    /**
     * What a period looks like, counted over just the entries that the register shows.
     *
     * @param division whose packets; {@code null} for those of every division
     * @param now what is overdue then
     */
    public Figures of(Period period, @Nullable String division, Instant now) {
        Entries entries = new Entries(period, division);
        Share first = first(entries);
        return new Figures(
                months(entries),
                series(entries, """
                        select f.rule_id, extract(month from e.decided_on), count(distinct e.id)
                        from register_finding f join register_entry e on e.id = f.entry
                        where f.effect in ('REJECT', 'UPHELD') and %s = 'REJECTED'""".formatted(Register.NOW)),
                series(
                        entries,
                        "select e.unit, extract(month from e.decided_on), count(*) from register_entry e where "
                                + Register.NOW + " = 'REJECTED'"),
                first.all(),
                first.meant(),
                rounds(entries),
                legal(period, now));
    }

    private List<Figures.Month> months(Entries entries) {
        Map<String, Figures.Series> standings = new TreeMap<>();
        series(
                        entries,
                        "select " + Register.NOW
                                + ", extract(month from e.decided_on), count(*) from register_entry e where true")
                .forEach(series -> standings.put(series.name(), series));
        List<YearMonth> months = entries.period.months();
        List<Figures.Month> told = new ArrayList<>();
        for (int at = 0; at < months.size(); at++) {
            Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
            for (Standing standing : Standing.values()) {
                Figures.Series series = standings.get(standing.name());
                counts.put(standing, series == null ? 0 : series.counts().get(at));
            }
            told.add(new Figures.Month(months.get(at), counts));
        }
        return told;
    }

    /** Counts by name and month, the name with the most first. */
    private List<Figures.Series> series(Entries entries, String sql) {
        SortedMap<String, List<Integer>> counts = new TreeMap<>();
        int months = entries.period.months().size();
        int firstMonth = entries.period.from().getMonthValue();
        entries.ask(jdbc, sql, " group by 1, 2").query(row -> {
            counts.computeIfAbsent(row.getString(1), name -> new ArrayList<>(Collections.nCopies(months, 0)))
                    .set(row.getInt(2) - firstMonth, row.getInt(3));
        });
        return counts.entrySet().stream()
                .map(entry -> new Figures.Series(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Figures.Series::total).reversed())
                .toList();
    }

    private Share first(Entries entries) {
        return entries.ask(jdbc, """
                        select count(*), count(case when e.standing = 'ACCEPTED' then 1 end) from register_entry e
                        where e.round = 1""", "")
                .query((row, number) -> new Share(row.getInt(1), row.getInt(2)))
                .single();
    }

    private List<Figures.Rounds> rounds(Entries entries) {
        return entries.ask(
                        jdbc,
                        "select e.round, count(*) from register_entry e where " + Register.BECAME_FIT,
                        " group by e.round order by e.round")
                .query((row, number) -> new Figures.Rounds(row.getInt(1), row.getInt(2)))
                .list();
    }

    /** What a clearance of an earlier revision closed waited for nobody, and does not count. */
    private Figures.LegalTimes legal(Period period, Instant now) {
        List<Double> hours = new ArrayList<>();
        int[] late = {0};
        jdbc.sql("""
                        select e.opened_at, e.due_at, a.acted_at from review_act a join review_entry e on e.id = a.entry
                        where a.step is not null and a.acted_at >= ? and a.acted_at < ?
                        """)
                .params(start(period.from()), start(period.until().plusDays(1)))
                .query(row -> {
                    Instant acted = row.getObject(3, OffsetDateTime.class).toInstant();
                    hours.add(Duration.between(
                                            row.getObject(1, OffsetDateTime.class)
                                                    .toInstant(),
                                            acted)
                                    .toMinutes()
                            / 60.0);
                    late[0] +=
                            acted.isAfter(row.getObject(2, OffsetDateTime.class).toInstant()) ? 1 : 0;
                });
        Collections.sort(hours);
        Share open = jdbc.sql("select count(*), count(case when due_at < ? then 1 end) from review_open")
                .param(now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Share(row.getInt(1), row.getInt(2)))
                .single();
        int closed = hours.size();
        return new Figures.LegalTimes(
                closed,
                closed == 0 ? null : (hours.get((closed - 1) / 2) + hours.get(closed / 2)) / 2,
                closed == 0 ? null : hours.get(closed - 1),
                late[0],
                open.all(),
                open.meant());
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(Facts.ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }

    /** The entries that are counted. */
    private record Entries(Period period, @Nullable String division) {
        /** @param sql up to the last condition */
        StatementSpec ask(JdbcClient jdbc, String sql, String rest) {
            List<Object> parameters = new ArrayList<>(List.of(period.from(), period.until()));
            if (division != null) {
                parameters.add(division);
            }
            return jdbc.sql(sql + " and e.decided_on between ? and ?" + (division == null ? "" : " and e.division = ?")
                            + rest)
                    .params(parameters);
        }
    }

    /** Some, and those among them that are meant. */
    private record Share(int all, int meant) {}
}
