package org.agendagate.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.agendagate.findings.Desk;
import org.agendagate.records.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits for the legal reviewers, the most pressing first, and what they have dealt with, the last first. */
public final class Queue {
    private final JdbcClient jdbc;

    public Queue(Store store) {
        jdbc = store.jdbc();
    }

    /**
     * Entries that {@code filter} lets through: open ones by due date, unit and rule, closed ones the last closed first.
     *
     * @param after id of the last entry of the page before; {@code null} for the first page
     * @param limit at most so many
     */
    public List<ReviewEntry> page(QueueFilter filter, Instant now, @Nullable String after, int limit) {
        Where where =
                filter.closed().isEmpty() ? Where.open(filter, now) : Where.closed(filter, deskRules(filter.desk()));
        if (after != null) {
            where.and(
                    filter.closed().isEmpty()
                            ? "(o.due_at, o.unit, o.rule_id, o.entry) >"
                                    + " (select due_at, unit, rule_id, id from review_entry where id = ?)"
                            : "a.seq < (select seq from review_act where entry = ?)",
                    after);
        }
        String from =
                filter.closed().isEmpty() ? EntryRows.ENTRY + "join review_open o on o.entry = e.id" : EntryRows.ENTRY;
        String order = filter.closed().isEmpty() ? "o.due_at, o.unit, o.rule_id, o.entry" : "a.seq desc";
        where.parameters.add(limit);
        return jdbc.sql(from + where + " order by " + order + " fetch first ? rows only")
                .params(where.parameters)
                .query(EntryRows::entry)
                .list();
    }

    /**
     * The rules whose flags are a desk's, as their latest entries say; {@code null} for whatever desk. What is closed is
     * kept as it was written, without a column for it.
     */
    private @Nullable List<String> deskRules(@Nullable Desk desk) {
        return desk == null
                ? null
                : jdbc
                        .sql(EntryRows.ENTRY + "where e.id in (select max(id) from review_entry group by rule_id)")
                        .query(EntryRows::entry)
                        .list()
                        .stream()
                        .filter(entry -> entry.finding().desk() == desk)
                        .map(entry -> entry.finding().ruleId())
                        .toList();
    }

    /**
     * What people of a desk said from one time up to another, the last first; what an earlier answer closed is no answer
     * of its own.
     */
    public List<ReviewEntry> answered(Desk desk, Instant from, Instant until, int most) {
        List<String> rules = Objects.requireNonNull(deskRules(desk));
        return rules.isEmpty()
                ? List.of()
                : jdbc.sql(EntryRows.ENTRY
                                + "where a.step is not null and a.acted_at >= :from and a.acted_at < :until"
                                + " and e.rule_id in (:rules) order by a.seq desc fetch first :most rows only")
                        .param("from", EntryRows.utc(from))
                        .param("until", EntryRows.utc(until))
                        .param("rules", rules)
                        .param("most", most)
                        .query(EntryRows::entry)
                        .list();
    }

    /** Counts the open entries that {@code filter} lets through, however the closed ones ended. */
    public QueueCounts counts(QueueFilter filter, Instant now) {
        Where where = Where.open(filter, now);
        SortedMap<String, Integer> byUnit = new TreeMap<>();
        SortedMap<String, Integer> byRule = new TreeMap<>();
        int[] overdue = new int[1];
        List<Object> parameters = new ArrayList<>(List.of(EntryRows.utc(now)));
        parameters.addAll(where.parameters);
        jdbc.sql("select o.unit, o.rule_id, count(*), count(case when o.due_at < ? then 1 end) from review_open o"
                        + where + " group by o.unit, o.rule_id")
                .params(parameters)
                .query(row -> {
                    byUnit.merge(row.getString(1), row.getInt(3), Integer::sum);
                    byRule.merge(row.getString(2), row.getInt(3), Integer::sum);
                    overdue[0] += row.getInt(4);
                });
        int open = byRule.values().stream().mapToInt(Integer::intValue).sum();
        return new QueueCounts(open, overdue[0], byUnit, byRule);
    }

    private static final class Where {
        private final List<String> conditions = new ArrayList<>();
        private final List<Object> parameters = new ArrayList<>();

        static Where open(QueueFilter filter, Instant now) {
            Where where = new Where().common(filter, "o");
            if (filter.desk() != null) {
                where.and("o.desk = ?", filter.desk().name());
            }
            if (filter.overdue() != null) {
                where.and(filter.overdue() ? "o.due_at < ?" : "o.due_at >= ?", EntryRows.utc(now));
            }
            return where;
        }

        static Where closed(QueueFilter filter, @Nullable List<String> rules) {
            Where where = new Where().common(filter, "e");
            if (rules != null) {
                where.conditions.add(
                        rules.isEmpty()
                                ? "1 = 0"
                                : "e.rule_id in (" + String.join(", ", Collections.nCopies(rules.size(), "?")) + ")");
                where.parameters.addAll(rules);
            }
            where.conditions.add(filter.closed().stream()
                    .map(kind -> "'" + kind + "'")
                    .sorted()
                    .collect(Collectors.joining(", ", "a.result in (", ")")));
            return where;
        }

        private Where common(QueueFilter filter, String table) {
            if (filter.unit() != null) {
                and(table + ".unit = ?", filter.unit());
            }
            if (filter.rule() != null) {
                and(table + ".rule_id = ?", filter.rule());
            }
            if (filter.dueBy() != null) {
                and(table + ".due_at <= ?", EntryRows.utc(filter.dueBy()));
            }
            return this;
        }

        void and(String condition, Object parameter) {
            conditions.add(condition);
            parameters.add(parameter);
        }

        @Override
        public String toString() {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }
    }
}
