package org.agendagate.reading;

import java.math.BigDecimal;
import org.agendagate.reading.Problems.Fault;
import org.agendagate.texts.Quoted;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads JSON text into a tree and notes what the tree cannot show: fields given twice, absurd depth, size and numbers,
 * broken syntax. Every name and every text is shown to the secrecy look, also those the tree leaves out.
 */
final class TreeReader {
    static final int MAX_DEPTH = 32;
    static final int MAX_VALUES = 400_000;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonText text;
    private final Problems problems;
    private final SecrecyLook secrecy;
    private final JsonParser parser;
    private int values;

    TreeReader(JsonText text, Problems problems, SecrecyLook secrecy) {
        this.text = text;
        this.problems = problems;
        this.secrecy = secrecy;
        parser = text.parser();
    }

    /** The document, or nothing where it cannot be read to its end. */
    @Nullable
    JsonNode read() {
        try (parser) {
            if (parser.nextToken() == null) {
                problems.add("", BrokenSyntax.EMPTY);
                return null;
            }
            JsonNode root = value(Spot.ROOT, 1);
            endsHere();
            return values > MAX_VALUES ? null : root;
        } catch (JacksonException e) {
            Place place = BrokenSyntax.place(e, parser, text);
            problems.add("", place, BrokenSyntax.fault(e, place, text));
            return null;
        }
    }

    private void endsHere() {
        boolean more;
        try {
            more = parser.nextToken() != null;
        } catch (JacksonException e) {
            more = true;
        }
        if (more) {
            problems.add("", Place.of(parser.currentTokenLocation()), BrokenSyntax.TRAILING);
        }
    }

    private JsonNode value(Spot spot, int depth) {
        JsonToken token = parser.currentToken();
        if (++values == MAX_VALUES + 1) {
            problems.add("", place(), tooManyValues());
        }
        return switch (token) {
            case START_OBJECT, START_ARRAY -> container(spot, depth, token);
            case VALUE_STRING -> text(spot);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(spot);
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private JsonNode container(Spot spot, int depth, JsonToken token) {
        if (depth > MAX_DEPTH) {
            problems.addUnusable(spot.pointer(), place(), BrokenSyntax.TOO_DEEP);
            pass(spot);
            return NODES.nullNode();
        }
        return token == JsonToken.START_OBJECT ? object(spot, depth) : array(spot, depth);
    }

    private ObjectNode object(Spot spot, int depth) {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Spot field = spot.field(name);
            secrecy.name(field, name);
            boolean again = object.has(name);
            if (again) {
                problems.add(field.pointer(), place(), duplicate(name));
            }
            parser.nextToken();
            JsonNode value = value(field, depth + 1);
            if (!again && values <= MAX_VALUES) {
                object.set(name, value);
            }
        }
        return object;
    }

    private ArrayNode array(Spot spot, int depth) {
        ArrayNode array = NODES.arrayNode();
        int index = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode value = value(spot.entry(index++), depth + 1);
            if (values <= MAX_VALUES) {
                array.add(value);
            }
        }
        return array;
    }

    private JsonNode text(Spot spot) {
        String value = parser.getString();
        secrecy.text(spot, value);
        return NODES.stringNode(value);
    }

    private JsonNode number(Spot spot) {
        String digits = parser.getString();
        secrecy.number(spot, digits);
        Fault fault = JsonNumber.fault(digits);
        if (fault != null) {
            problems.addUnusable(spot.pointer(), place(), fault);
            return NODES.nullNode();
        }
        BigDecimal number = JsonNumber.of(digits);
        return NODES.numberNode(number);
    }

    /** Passes over what lies too deep, and looks at its names and texts all the same. */
    private void pass(Spot spot) {
        int open = 1;
        while (open > 0) {
            JsonToken token = parser.nextToken();
            if (token.isStructStart()) {
                open++;
            } else if (token.isStructEnd()) {
                open--;
            } else if (token == JsonToken.PROPERTY_NAME) {
                secrecy.name(spot, parser.currentName());
            } else if (token == JsonToken.VALUE_STRING) {
                secrecy.text(spot, parser.getString());
            }
        }
    }

    private Place place() {
        return Place.of(parser.currentTokenLocation());
    }

    private static Fault duplicate(String name) {
        return new Fault(
                "duplicate-field",
                "字段 " + Quoted.text(name) + " 重复出现；同一处每个字段只填一次，请删去多余的一个",
                "the field " + Quoted.text(name) + " is given more than once; keep one of them");
    }

    private static Fault tooManyValues() {
        return new Fault(
                "too-many-values",
                "报送包内容超过 " + MAX_VALUES + " 个值；请分包报送",
                "the packet has more than " + MAX_VALUES + " values; split it");
    }
}
