package org.agendagate.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.agendagate.records.Store;
import org.agendagate.register.RegisterFilter.Counted;
import org.agendagate.standing.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register as it is read: page after page, each found by where the last one ended. */
public final class Register {
    /** Beyond this many it is only told that there are more. */
    public static final int MOST_COUNTED = 10_000;

    /** Where an entry {@code e} stands today; its column alone says what was decided. */
    static final String NOW =
            "case when e.withdrawn then 'WITHDRAWN' when e.superseded then 'SUPERSEDED' else e.standing end";

    /** That an item became fit by just this submission, whatever came of it later. */
    static final String BECAME_FIT = """
            e.standing = 'ACCEPTED' and not exists (select 1 from register_entry b where b.packet_no = e.packet_no
                and b.item_no = e.item_no and b.round < e.round and b.standing = 'ACCEPTED')""";

    private static final int AT_ONCE = 2_000;

    private final JdbcClient jdbc;

    public Register(Store store) {
        jdbc = store.jdbc();
    }

    /** What a desk said where it upheld the flag of a rule. */
    public record Upheld(String rule, String reason) {}

    /**
     * A page of the register.
     *
     * @param next where the next page begins, as {@link #page} takes it; {@code null} on the last one
     */
    public record Page(
            List<RegisterEntry> entries, @Nullable String next) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /**
     * The entries that {@code filter} lets through.
     *
     * @param after what an earlier page told as {@link Page#next()}; empty for the first page, and so is what no page told
     * @param most on a page
     */
    public Page page(RegisterFilter filter, RegisterSort sort, String after, int most) {
        Conditions conditions = new Conditions(filter);
        conditions.after(sort, after);
        List<RegisterEntry> found = jdbc.sql("select e.*, " + NOW + " as now_standing from register_entry e"
                        + conditions + " order by " + sort.order() + " fetch first " + (most + 1) + " rows only")
                .params(conditions.parameters)
                .query(Register::entry)
                .list();
        if (found.size() <= most) {
            return new Page(found, null);
        }
        RegisterEntry last = found.get(most - 1);
        return new Page(found.subList(0, most), last.id() + "~" + sort.write(last));
    }

    /** What desks said where they upheld a flag on one of these entries or on its packet as a whole, by the entry's id. */
    public Map<Long, List<Upheld>> upheld(List<RegisterEntry> entries) {
        Map<Long, List<Upheld>> said = new HashMap<>();
        List<Long> ids = entries.stream()
                .filter(entry -> !entry.rejectedBy().isEmpty())
                .map(RegisterEntry::id)
                .toList();
        if (ids.isEmpty()) {
            return said;
        }
        jdbc.sql("""
                        select e.id, r.rule_id, a.reason from register_entry e
                        join review_entry r on r.packet_no = e.packet_no and r.revision = e.revision
                            and r.item_no in (e.item_no, '')
                        join review_act a on a.entry = r.id
                        where e.id in (:ids) and a.result = 'UPHELD' order by e.id, a.seq
                        """).param("ids", ids).query(row -> {
            said.computeIfAbsent(row.getLong(1), entry -> new ArrayList<>())
                    .add(new Upheld(row.getString(2), new String(row.getBytes(3), UTF_8)));
        });
        return said;
    }

    /** How many entries there are, up to one more than {@link #MOST_COUNTED}. */
    public int count(RegisterFilter filter) {
        Conditions conditions = new Conditions(filter);
        return jdbc.sql("select count(*) from (select 1 from register_entry e" + conditions + " fetch first "
                        + (MOST_COUNTED + 1) + " rows only) counted")
                .params(conditions.parameters)
                .query(Integer.class)
                .single();
    }

    /** How many packets the entries that {@code filter} lets through are of. */
    public int countPackets(RegisterFilter filter) {
        Conditions conditions = new Conditions(filter);
        return jdbc.sql("select count(distinct packet_no) from register_entry e" + conditions)
                .params(conditions.parameters)
                .query(Integer.class)
                .single();
    }

    /** Hands on every entry in the order of {@code sort}, a few at a time, up to {@code most}. */
    void each(RegisterFilter filter, RegisterSort sort, int most, Consumer<RegisterEntry> to) {
        String after = "";
        for (int left = most; left > 0; left -= AT_ONCE) {
            Page page = page(filter, sort, after, Math.min(left, AT_ONCE));
            page.entries().forEach(to);
            if (page.next() == null) {
                return;
            }
            after = page.next();
        }
    }

    private static RegisterEntry entry(ResultSet row, int number) throws SQLException {
        return new RegisterEntry(
                row.getLong("id"),
                row.getString("packet_no"),
                row.getInt("revision"),
                row.getString("item_no"),
                row.getString("title"),
                row.getString("unit"),
                row.getObject("meeting_on", LocalDate.class),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getString("decision"),
                Standing.valueOf(row.getString("now_standing")),
                row.getInt("round"),
                words(row.getString("rejected_by")),
                words(row.getString("flagged_by")));
    }

    private static List<String> words(String list) {
        return list.isEmpty() ? List.of() : List.of(list.split(" ", -1));
    }

    private static final class Conditions {
        /** What a rule reports on the packet as a whole stands with every item, and leaves its standing alone. */
        private static final String TO_REVISE = "rejected_by <> '' and not withdrawn and not superseded";

        private static final String OF_RULE =
                "exists (select 1 from register_finding f where f.entry = e.id" + " and f.rule_id = ?";

        private final List<String> conditions = new ArrayList<>();
        private final List<Object> parameters = new ArrayList<>();

        Conditions(RegisterFilter filter) {
            and(filter.division() != null, "division = ?", filter.division());
            and(!filter.text().isBlank(), "sought like ? escape '!'", SoughtText.pattern(filter.text()));
            and(!filter.unit().isBlank(), "lower(unit) like ? escape '!'", SoughtText.pattern(filter.unit()));
            and(!filter.rule().isBlank(), OF_RULE + ")", filter.rule().strip());
            and(filter.meeting() != null, "meeting_on = ?", filter.meeting());
            and(filter.from() != null, "decided_on >= ?", filter.from());
            and(filter.until() != null, "decided_on <= ?", filter.until());
            if (!filter.standings().isEmpty()) {
                conditions.add(NOW
                        + filter.standings().stream()
                                .map(Standing::name)
                                .sorted()
                                .collect(Collectors.joining("', '", " in ('", "')")));
            }
            if (filter.toRevise()) {
                conditions.add(TO_REVISE);
            }
            and(filter.counted());
        }

        private void and(Counted counted) {
            and(
                    !counted.rejectedBy().isBlank(),
                    OF_RULE + " and f.effect in ('REJECT', 'UPHELD'))",
                    counted.rejectedBy());
            and(!counted.ofUnit().isBlank(), "unit = ?", counted.ofUnit());
            and(counted.round() != null, "round = ?", counted.round());
            if (counted.becameFit()) {
                conditions.add(BECAME_FIT);
            }
        }

        void after(RegisterSort sort, String after) {
            int end = after.indexOf('~');
            if (end <= 0) {
                return;
            }
            try {
                long id = Long.parseLong(after.substring(0, end));
                Object value = sort.read(after.substring(end + 1));
                conditions.add(sort.after());
                parameters.addAll(List.of(value, value, id));
            } catch (NumberFormatException | DateTimeException toldByNoPage) {
                return;
            }
        }

        private void and(boolean asked, String condition, @Nullable Object parameter) {
            if (asked && parameter != null) {
                conditions.add(condition);
                parameters.add(parameter);
            }
        }

        @Override
        public String toString() {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }
    }
}
