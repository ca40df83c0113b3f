package org.agendagate.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.agendagate.records.LedgerSource.Ending;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lines of an export: for each row of the ledger one JSON object with that row under {@code ledger} and the rows it
 * tells of under {@code rows}; the last line has {@code end} with the number of rows of each table.
 */
public final class LedgerExport {
    private static final JsonMapper JSON = JsonMapper.shared();

    private LedgerExport() {}

    /** Writes all of {@code source}, UTF-8, every line ended by a line feed. */
    public static void write(LedgerSource source, OutputStream out) throws IOException {
        try {
            Ending ending = source.walk((row, rows) -> line(
                    out,
                    Map.of(
                            "ledger",
                            row,
                            "rows",
                            Witness.of(row).stream()
                                    .map(witness -> rows.apply(witness.row()))
                                    .flatMap(Optional::stream)
                                    .map(LedgerExport::told)
                                    .toList())));
            line(out, Map.of("end", ending.counts()));
            out.flush();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    /** @throws IllegalArgumentException where the object has not what a row of the ledger has */
    static LedgerRow row(JsonNode line) {
        return JSON.treeToValue(line.path("ledger"), LedgerRow.class);
    }

    static List<StoredRow> rows(JsonNode line) {
        return line.path("rows").valueStream().map(LedgerExport::read).toList();
    }

    private static void line(OutputStream out, Object line) {
        try {
            out.write(JSON.writeValueAsBytes(line));
            out.write('\n');
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, Object> told(StoredRow row) {
        SortedMap<String, Object> columns = new TreeMap<>(row.columns());
        columns.replaceAll((name, value) -> value instanceof byte[] bytes ? told(bytes) : value);
        return Map.of("table", row.key().table(), "key", row.key().key(), "columns", columns);
    }

    /** Bytes that are a text are to be read as one. */
    private static Map<String, String> told(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        return Arrays.equals(text.getBytes(UTF_8), bytes)
                ? Map.of("utf8", text)
                : Map.of("base64", Base64.getEncoder().encodeToString(bytes));
    }

    private static StoredRow read(JsonNode told) {
        SortedMap<String, Object> columns = new TreeMap<>();
        told.path("columns").properties().forEach(column -> columns.put(column.getKey(), value(column.getValue())));
        return new StoredRow(
                new RowKey(
                        told.path("table").asString(),
                        told.path("key").valueStream().map(JsonNode::asString).toList()),
                columns);
    }

    private static Object value(JsonNode value) {
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        if (value.has("utf8")) {
            return value.path("utf8").asString().getBytes(UTF_8);
        }
        return value.has("base64")
                ? Base64.getDecoder().decode(value.path("base64").asString())
                : value.asString();
    }
}
