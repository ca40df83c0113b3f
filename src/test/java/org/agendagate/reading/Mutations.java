package org.agendagate.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Seeded damage to packets: to their bytes, and to their trees. */
final class Mutations {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> TOKENS = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "\\ud800",
            "\\u0000",
            "null",
            "true",
            "-",
            "1e999",
            "0.",
            "NaN",
            "//",
            "\uFEFF",
            "“",
            "机密★5年",
            "\"secrecy\":\"SECRET_OFFLINE\"",
            "\n",
            "\u0000",
            "9".repeat(50),
            "{\"a\":".repeat(40),
            "\"items\":[{}]");

    private Mutations() {}

    /** A copy with one to four bytes or tokens changed, dropped, doubled or put in. */
    static byte[] ofBytes(byte[] valid, Random random) {
        byte[] bytes = valid;
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes = damaged(bytes, random);
        }
        return bytes;
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(20));
        ByteArrayOutputStream damaged = new ByteArrayOutputStream();
        damaged.write(bytes, 0, from);
        switch (random.nextInt(5)) {
            case 0 -> damaged.write(bytes, to, bytes.length - to);
            case 1 -> damaged.write(bytes, Math.max(0, 2 * from - to), bytes.length - Math.max(0, 2 * from - to));
            case 2 -> {
                damaged.write(random.nextInt(256));
                damaged.write(bytes, from, bytes.length - from);
            }
            case 3 -> {
                damaged.writeBytes(TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8));
                damaged.write(bytes, to, bytes.length - to);
            }
            default -> damaged.write(bytes, from, Math.min(bytes.length - from, random.nextInt(bytes.length)));
        }
        return damaged.toByteArray();
    }

    /** A copy with one to three values or fields changed, dropped, renamed or put in. */
    static ObjectNode ofTree(ObjectNode valid, Random random) {
        ObjectNode packet = valid.deepCopy();
        for (int i = random.nextInt(3); i >= 0; i--) {
            List<JsonNode> containers = new ArrayList<>();
            collect(packet, containers);
            JsonNode container = containers.get(random.nextInt(containers.size()));
            if (container instanceof ObjectNode object) {
                damage(object, random);
            } else if (container instanceof ArrayNode array) {
                damage(array, random);
            }
        }
        return packet;
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private static void damage(ObjectNode object, Random random) {
        List<String> names = List.copyOf(object.propertyNames());
        if (names.isEmpty()) {
            object.set("surplus", value(random));
            return;
        }
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(4)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name + "x", object.get(name).deepCopy());
            case 2 ->
                object.set(
                        name,
                        object.get(names.get(random.nextInt(names.size()))).deepCopy());
            default -> object.set(name, value(random));
        }
    }

    private static void damage(ArrayNode array, Random random) {
        if (array.isEmpty() || random.nextBoolean()) {
            array.add(value(random));
        } else if (random.nextBoolean()) {
            array.add(array.get(0).deepCopy());
        } else {
            array.remove(random.nextInt(array.size()));
        }
    }

    private static JsonNode value(Random random) {
        return switch (random.nextInt(14)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextInt(12) - 2);
            case 3 -> NODES.numberNode(random.nextInt(1000) / 1000.0);
            case 4 -> NODES.stringNode("");
            case 5 -> NODES.stringNode(" 省财政厅");
            case 6 -> NODES.stringNode("省财政厅");
            case 7 -> NODES.stringNode("2026-0" + random.nextInt(10) + "-3" + random.nextInt(3));
            case 8 ->
                NODES.stringNode("2026-09-30T" + random.nextInt(10, 26) + ":00:" + random.nextInt(50, 62) + "+0"
                        + random.nextInt(10) + ":00");
            case 9 -> NODES.stringNode("甲\n\u200b");
            case 10 -> NODES.stringNode("甲".repeat(random.nextInt(490, 510)));
            case 11 -> NODES.objectNode();
            case 12 -> NODES.arrayNode();
            default -> NODES.stringNode("OTHER");
        };
    }
}
