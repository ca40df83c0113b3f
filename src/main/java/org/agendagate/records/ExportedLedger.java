package org.agendagate.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A ledger in a file that {@link LedgerExport} wrote. */
public final class ExportedLedger implements LedgerSource {
    private final Path file;

    public ExportedLedger(Path file) {
        this.file = file;
    }

    /**
     * Reads the file from its first line to the one with the end.
     *
     * @throws UncheckedIOException where the file cannot be read, or a line is none of an export; the message says which
     */
    @Override
    public Ending walk(Visitor visitor) {
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file, UTF_8)) {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                number++;
                JsonNode line = JsonMapper.shared().readTree(text);
                if (line.has("end")) {
                    return new Ending(lines.readLine() == null, counts(line.path("end")));
                }
                List<StoredRow> rows = LedgerExport.rows(line);
                visitor.visit(LedgerExport.row(line), key -> find(rows, key));
            }
            return new Ending(false, new TreeMap<>());
        } catch (JacksonException | IllegalArgumentException broken) {
            throw new UncheckedIOException(
                    String.format(Locale.ROOT, "line %d is not a line of an export", number), new IOException(broken));
        } catch (IOException failure) {
            throw new UncheckedIOException("it cannot be read", failure);
        }
    }

    /** What was not told of was not exported either; only that there was something is known. */
    @Override
    public Optional<String> findStray(String table) {
        return Optional.of(table);
    }

    /** Such lists are not exported: whoever needs one makes it anew. */
    @Override
    public Optional<Flaw> findHidden() {
        return Optional.empty();
    }

    private static Optional<StoredRow> find(List<StoredRow> rows, RowKey key) {
        return rows.stream().filter(row -> row.key().equals(key)).findFirst();
    }

    private static SortedMap<String, Long> counts(JsonNode end) {
        SortedMap<String, Long> counts = new TreeMap<>();
        end.properties()
                .forEach(table -> counts.put(table.getKey(), table.getValue().asLong()));
        return counts;
    }
}
