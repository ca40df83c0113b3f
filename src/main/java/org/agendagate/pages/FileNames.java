package org.agendagate.pages;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What fields are called in a file, {@code 议题名称(title)}: that says nothing to whoever fills in the form. */
final class FileNames {
    private static final Pattern IN_PARENTHESES = Pattern.compile("\\(([A-Za-z][A-Za-z0-9]*)\\)");
    private static final Map<String, Set<String>> LABELS = new HashMap<>();

    static {
        collect(FormSchema.root());
    }

    private FileNames() {}

    private static void collect(JsonNode schema) {
        schema.path("properties")
                .properties()
                .forEach(field -> LABELS.computeIfAbsent(field.getKey(), name -> new HashSet<>())
                        .add(FormSchema.label(field.getValue())));
        schema.forEach(FileNames::collect);
    }

    /**
     * The sentence without the names behind labels; what it quotes may stand in parentheses too, and stays.
     *
     * @param pointer what it is about: a detail that the office declared has a label that the schema does not know
     */
    static String leftOut(String sentence, String pointer) {
        Matcher name = IN_PARENTHESES.matcher(sentence);
        StringBuilder plain = new StringBuilder();
        while (name.find()) {
            String before = sentence.substring(0, name.start());
            boolean named = pointer.endsWith("/details/" + name.group(1))
                    || LABELS.getOrDefault(name.group(1), Set.of()).stream()
                            .anyMatch(label -> !label.isEmpty() && before.endsWith(label));
            name.appendReplacement(plain, Matcher.quoteReplacement(named ? "" : name.group()));
        }
        return name.appendTail(plain).toString();
    }
}
