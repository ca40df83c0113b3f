package org.agendagate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.agendagate.texts.EditDistance;
import org.agendagate.texts.NearestName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The settings of the gate's own, as Spring's metadata lists them: a name that is near theirs and not theirs is a slip. */
final class KnownSettings {
    static final String ROOT = "agendagate";

    private static final String LIST = "/META-INF/additional-spring-configuration-metadata.json";
    private static final Pattern PART_ENDS = Pattern.compile("[._\\[]");
    /** A slip changes no more letters of the first part than these. */
    private static final int SLIP = 2;

    /** By their letters and digits alone, the names below the root. */
    private final Map<String, String> names;

    private KnownSettings(Map<String, String> names) {
        this.names = names;
    }

    static KnownSettings shipped() {
        try (InputStream list = Objects.requireNonNull(KnownSettings.class.getResourceAsStream(LIST))) {
            Map<String, String> names = new TreeMap<>();
            for (JsonNode property : JsonMapper.shared().readTree(list).path("properties")) {
                String name = property.path("name").stringValue("");
                names.put(letters(name), name.substring(ROOT.length() + 1));
            }
            return new KnownSettings(names);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Collection<String> names() {
        return names.values();
    }

    /** Whether a name, as in files and options, is meant for the gate, if only nearly. */
    static boolean isMeant(String name) {
        String first = letters(PART_ENDS.split(name, 2)[0]);
        return first.startsWith(ROOT) || EditDistance.between(first, ROOT) <= SLIP;
    }

    /** Whether a name, as in files and options, is one of the gate's, however it is spelt. */
    boolean know(String name) {
        String setting = names.get(letters(name));
        return setting != null
                && name.indexOf('[') < 0
                && letters(PART_ENDS.split(name, 2)[0]).equals(ROOT)
                && dots(name) == dots(setting) + 1;
    }

    /** Whether a variable of the environment is taken for one of the gate's. */
    boolean knowVariable(String variable) {
        String lower = variable.toLowerCase(Locale.ROOT);
        return names.values().stream()
                .map(name -> ROOT + "_" + name.replace('.', '_'))
                .anyMatch(name -> lower.equals(name.replace('-', '_')) || lower.equals(name.replace("-", "")));
    }

    /** The setting, by its whole name, that somebody most likely meant. */
    @Nullable
    String nearest(String name) {
        String letters = letters(name);
        String meant = letters.startsWith(ROOT)
                ? letters.substring(ROOT.length())
                : letters(name.substring(PART_ENDS.split(name, 2)[0].length()));
        String nearest = NearestName.to(
                meant,
                names.keySet().stream()
                        .map(known -> known.substring(ROOT.length()))
                        .toList());
        return nearest == null ? null : ROOT + "." + names.get(ROOT + nearest);
    }

    private static long dots(String name) {
        return name.chars().filter(letter -> letter == '.').count();
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
