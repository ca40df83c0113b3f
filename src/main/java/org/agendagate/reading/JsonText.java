package org.agendagate.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** A packet's text and the strict parser for it. What is long or large is left to our own checks, which can tell it. */
final class JsonText {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            // Without a table of names there is none to fill with colliding ones.
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(1000)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final String text;

    JsonText(String text) {
        this.text = text;
    }

    JsonParser parser() {
        return FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    /** The character at an offset, or 0 where the text has none. */
    char at(long offset) {
        return offset >= 0 && offset < text.length() ? text.charAt((int) offset) : 0;
    }

    /** Where the wanted pointers stand: a field at its name, an entry at its value. The text has been parsed before. */
    Map<String, Place> places(Set<String> wanted) {
        Map<String, Place> places = new HashMap<>();
        try (JsonParser parser = parser()) {
            parser.nextToken();
            note(parser, Spot.ROOT, wanted, places);
            visit(parser, Spot.ROOT, wanted, places);
        }
        return places;
    }

    private static void visit(JsonParser parser, Spot spot, Set<String> wanted, Map<String, Place> places) {
        JsonToken end = parser.currentToken() == JsonToken.START_OBJECT ? JsonToken.END_OBJECT : JsonToken.END_ARRAY;
        if (!parser.currentToken().isStructStart()) {
            return;
        }
        int index = 0;
        while (parser.nextToken() != end) {
            Spot child = end == JsonToken.END_ARRAY ? spot.entry(index++) : spot.field(parser.currentName());
            note(parser, child, wanted, places);
            if (end == JsonToken.END_OBJECT) {
                parser.nextToken();
            }
            visit(parser, child, wanted, places);
        }
    }

    private static void note(JsonParser parser, Spot spot, Set<String> wanted, Map<String, Place> places) {
        String pointer = spot.pointer();
        if (wanted.contains(pointer)) {
            places.putIfAbsent(pointer, Place.of(parser.currentTokenLocation()));
        }
    }
}
