package org.agendagate.records;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a row of the ledger says of a row of another table. */
record Witness(RowKey row, String digest) {

    /** All that {@code row} says; none where its content cannot be read. */
    static List<Witness> of(LedgerRow row) {
        try {
            List<Witness> all = new ArrayList<>();
            JsonMapper.shared().readTree(row.content()).path("rows").forEach(told -> all.add(read(told)));
            return all;
        } catch (JacksonException unreadable) {
            return List.of();
        }
    }

    private static Witness read(JsonNode told) {
        return new Witness(
                new RowKey(
                        told.path("table").asString(""),
                        told.path("key")
                                .valueStream()
                                .map(part -> part.asString(""))
                                .toList()),
                told.path("digest").asString(""));
    }
}
