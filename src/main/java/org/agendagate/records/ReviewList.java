package org.agendagate.records;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The list of flags that wait for review, against the records it is made from. It is no record itself, but a flag that
 * is not on it, or on it as another than it is, would be seen by no reviewer.
 */
final class ReviewList {
    private final JdbcClient jdbc;

    ReviewList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first entry that the list does not have as the records do. */
    Optional<Flaw> findWrong() {
        return find("""
            select e.id from review_entry e
                left join review_act a on a.entry = e.id
                left join review_open o on o.entry = e.id
                    and o.packet_no = e.packet_no and o.revision = e.revision and o.unit = e.unit
                    and o.rule_id = e.rule_id and o.due_at = e.due_at
            where a.entry is null and o.entry is null order by e.id fetch first 1 rows only
            """)
                .map(entry -> new Flaw(
                        row(entry),
                        "该疑点未经复核，而待核清单中没有或者与记录不符",
                        "nobody reviewed it, and the queue lacks it or has it otherwise"))
                .or(() -> find("""
                    select o.entry from review_open o left join review_act a on a.entry = o.entry
                        left join review_entry e on e.id = o.entry
                    where a.entry is not null or e.id is null order by o.entry fetch first 1 rows only
                    """)
                        .map(entry -> new Flaw(
                                row(entry),
                                "该疑点已有结论或者没有记录，仍在待核清单中",
                                "it is closed or unknown, and still in the queue")));
    }

    private Optional<String> find(String query) {
        return jdbc.sql(query).query(String.class).optional();
    }

    private static String row(String entry) {
        return RowKey.of("review_open", entry).toString();
    }
}
