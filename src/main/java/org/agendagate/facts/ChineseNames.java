package org.agendagate.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** What facts and fields are called in Chinese: short, and in the trade's terms. */
final class ChineseNames {
    private static final Map<String, String> NAMES = read();

    private ChineseNames() {}

    /** Of a fact, or of a field as {@code Fact.field}; empty where it has none. */
    static String of(String name) {
        return NAMES.getOrDefault(name, "");
    }

    private static Map<String, String> read() {
        Properties names = new Properties();
        try (InputStream file = Objects.requireNonNull(ChineseNames.class.getResourceAsStream("names.properties"));
                Reader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            names.load(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return names.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, names::getProperty));
    }
}
