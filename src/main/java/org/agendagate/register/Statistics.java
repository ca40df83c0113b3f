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
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.agendagate.facts.Facts;
import org.agendagate.records.Store;
import org.springframework.jdbc.core.simple.JdbcClient;

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
     * What a period looks like.
     *
     * @param now what is overdue then
     */
    public Figures of(Period period, Instant now) {
        Share first = first(period);
        return new Figures(
                months(period),
                series(period, """
                        select f.rule_id, extract(month from e.decided_on), count(*)
                        from register_finding f join register_entry e on e.id = f.entry
                        where f.counted and f.effect in ('REJECT', 'UPHELD') and e.decided_on between ? and ?
                        group by 1, 2
                        """),
                series(period, """
                        select unit, extract(month from decided_on), count(*) from register_entry
                        where standing = 'REJECTED' and decided_on between ? and ?
                        group by 1, 2
                        """),
                first.all(),
                first.meant(),
                rounds(period),
                legal(period, now));
    }

    private List<Figures.Month> months(Period period) {
        Map<String, Figures.Series> standings = new TreeMap<>();
        series(period, """
                        select standing, extract(month from decided_on), count(*) from register_entry
                        where decided_on between ? and ?
                        group by 1, 2
                        """).forEach(series -> standings.put(series.name(), series));
        List<YearMonth> months = period.months();
        List<Figures.Month> told = new ArrayList<>();
        for (int at = 0; at < months.size(); at++) {
            told.add(new Figures.Month(
                    months.get(at),
                    count(standings, EntryStanding.ACCEPTED, at),
                    count(standings, EntryStanding.PENDING, at),
                    count(standings, EntryStanding.REJECTED, at)));
        }
        return told;
    }

    private static int count(Map<String, Figures.Series> standings, EntryStanding standing, int at) {
        Figures.Series series = standings.get(standing.name());
        return series == null ? 0 : series.counts().get(at);
    }

    /** Counts by name and month, the name with the most first. */
    private List<Figures.Series> series(Period period, String sql) {
        SortedMap<String, List<Integer>> counts = new TreeMap<>();
        int months = period.months().size();
        int firstMonth = period.from().getMonthValue();
        jdbc.sql(sql).params(period.from(), period.until()).query(row -> {
            counts.computeIfAbsent(row.getString(1), name -> new ArrayList<>(Collections.nCopies(months, 0)))
                    .set(row.getInt(2) - firstMonth, row.getInt(3));
        });
        return counts.entrySet().stream()
                .map(entry -> new Figures.Series(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Figures.Series::total).reversed())
                .toList();
    }

    private Share first(Period period) {
        return jdbc.sql("""
                        select count(*), count(case when standing = 'ACCEPTED' then 1 end) from register_entry
                        where round = 1 and decided_on between ? and ?
                        """)
                .params(period.from(), period.until())
                .query((row, number) -> new Share(row.getInt(1), row.getInt(2)))
                .single();
    }

    private List<Figures.Rounds> rounds(Period period) {
        return jdbc.sql("""
                        select e.round, count(*) from register_entry e
                        where e.standing = 'ACCEPTED' and e.decided_on between ? and ?
                            and not exists (select 1 from register_entry b where b.packet_no = e.packet_no
                                and b.item_no = e.item_no and b.round < e.round and b.standing = 'ACCEPTED')
                        group by e.round order by e.round
                        """)
                .params(period.from(), period.until())
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

    /** Some, and those among them that are meant. */
    private record Share(int all, int meant) {}
}
