package org.agendagate.records;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.agendagate.packet.CanonicalJson;
import org.agendagate.packet.Sha256;
import tools.jackson.databind.json.JsonMapper;

/**
 * A row as it stands.
 *
 * @param columns by name a text, a {@code Boolean} or a {@code byte[]}; numbers and times are texts. What is null is
 *     left out, so that a column added later does not change the digest of rows from before
 */
record StoredRow(RowKey key, SortedMap<String, Object> columns) {
    StoredRow {
        columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
    }

    /** {@code sha256:…} of the canonical JSON of the columns, where bytes stand as {@code {"bytes": "sha256:…"}}. */
    String digest() {
        SortedMap<String, Object> values = new TreeMap<>(columns);
        values.replaceAll((name, value) -> value instanceof byte[] bytes ? Map.of("bytes", Sha256.of(bytes)) : value);
        return CanonicalJson.digest(CanonicalJson.of(JsonMapper.shared().writeValueAsString(values)));
    }
}
