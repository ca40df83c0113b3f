package org.agendagate.records;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which division packets and what is left of refused ones belong to. */
final class Divisions {
    /**
     * That a decision {@code d} is on a packet of {@code :division}, or what is left of one that it handed in. The first
     * condition lets too much pass, and by an index.
     */
    static final String THEIRS = """
        d.packet_no in (
            select p.packet_no from packet p where p.division = :division
            union all
            select o.packet_no from packet_owner o where o.division = :division
            union all
            select r.packet_no from refusal f join decision r on r.id = f.decision where f.division = :division)
        and (case when d.classified then exists (
                select 1 from refusal f where f.decision = d.id and f.division = :division)
            or not exists (select 1 from refusal f where f.decision = d.id) and exists (
                select 1 from packet_owner o where o.packet_no = d.packet_no and o.division = :division)
            else exists (
                select 1 from packet_division p where p.packet_no = d.packet_no and p.division = :division) end)
        """;

    private final JdbcClient jdbc;

    Divisions(Store store) {
        jdbc = store.jdbc();
    }

    Optional<String> find(String packetNo) {
        return jdbc.sql("select division from packet_division where packet_no = ? and division is not null")
                .param(packetNo)
                .query(String.class)
                .optional();
    }

    /** Refusals from before left their number to the division instead. */
    Optional<String> findOfRefusal(DecisionRecord refusal) {
        Optional<String> found = jdbc.sql("select division from refusal where decision = ?")
                .param(refusal.id())
                .query(String.class)
                .optional();
        return found.or(() -> jdbc.sql("select division from packet_owner where packet_no = ?")
                .param(refusal.packetNo())
                .query(String.class)
                .optional());
    }

    /** Adds whose refused packet left {@code refusal}. */
    static Act add(DecisionRecord refusal, String actor, String division, NewRows rows) {
        return new Act(
                "REFUSAL",
                actor,
                refusal.decidedAt(),
                refusal.id(),
                Map.of("division", division),
                List.of(rows.add(
                        RowKey.of("refusal", refusal.id()),
                        NewRows.columns("decision", refusal.id(), "division", division))));
    }
}
