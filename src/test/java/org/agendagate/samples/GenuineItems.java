package org.agendagate.samples;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Items as offices write them, in order as they are: kinds of items with their paragraphs, lengthened by paragraphs that
 * such papers share, with other figures each time. Each has 2,000 characters and more, and ten figures and more.
 */
final class GenuineItems {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Pattern SLOT = Pattern.compile("\\{([ypanbYS])}");
    private static final int LENGTH = 2_000;

    private static final Map<String, String> BASES = Map.of(
            "FUND", "matter/large-funds/accepts-large-fund-with-all-its-papers",
            "DOC", "seed/legal-pre-review/accepts-document-that-passed-review",
            "PERSONNEL", "matter/personnel-prerequisites/accepts-case-whose-prerequisites-are-all-done",
            "STAFFING", "matter/staffing-commission/accepts-item-that-the-commission-considered",
            "PROJECT", "matter/government-investment/G19-accepts-project-with-all-its-papers",
            "PLAIN", "matter/undeclared-matters/G37-boundary-accepts-rates-and-figures");

    private final List<Map<String, String>> kinds = new ArrayList<>();
    private final List<String> shared;

    GenuineItems() throws IOException {
        for (String block : read("kinds.txt").split("\n\n", -1)) {
            Map<String, String> kind = new HashMap<>();
            for (String line : block.lines().toList()) {
                String[] parts = line.split(": ?", 2);
                kind.merge(parts[0], parts[1], (one, more) -> one + "\n" + more);
            }
            if (!kind.isEmpty()) {
                kinds.add(kind);
            }
        }
        shared = read("shared.txt").lines().toList();
    }

    private static String read(String name) throws IOException {
        try (InputStream in = GenuineItems.class.getResourceAsStream("/org/agendagate/genuine/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The packet of one item, always the same for {@code seed}. */
    ObjectNode packet(int seed) throws IOException {
        Random random = new Random(seed * 7919L);
        Map<String, String> kind = kinds.get(seed % kinds.size());
        String[] shape = part(kind, "shape").split(" ", 2);
        String base = BASES.getOrDefault(
                shape[0],
                shape[0].equals("LAND") || shape[0].equals("PROPERTY") ? BASES.get("FUND") : BASES.get("PLAIN"));
        ObjectNode packet = MAPPER.readTree(Files.readString(Path.of("samples", base, "packet.json")))
                .asObject();
        ObjectNode item = packet.withArray("items").get(0).asObject();
        BigDecimal sum = BigDecimal.valueOf(600 + 100L * random.nextInt(300)).movePointRight(4);
        Map<String, String> fixed = new HashMap<>();
        fixed.put(
                "S",
                random.nextBoolean()
                        ? sum.movePointLeft(4).toPlainString() + "万元"
                        : sum.movePointLeft(8).stripTrailingZeros().toPlainString() + "亿元");
        fixed.put("Y", "2026");
        item.put("title", filled(part(kind, "title"), fixed, random));
        item.put("summary", filled(part(kind, "summary"), fixed, random));
        item.put("background", background(kind, fixed, random));
        ArrayNode points = item.putArray("decisionPoints");
        for (String point : kind.getOrDefault("points", "").split("\\|", -1)) {
            if (!point.isBlank()) {
                points.add(filled(point, fixed, random));
            }
        }
        shape(item, shape, sum);
        return packet;
    }

    private static String part(Map<String, String> kind, String name) {
        return Objects.requireNonNull(kind.get(name), name);
    }

    private static void shape(ObjectNode item, String[] shape, BigDecimal sum) {
        switch (shape[0]) {
            case "FUND" -> item.get("money").asObject().put("amountYuan", sum);
            case "DOC" -> {
                ObjectNode document = item.withArray("documents").get(0).asObject();
                document.put("title", shape[1]).put("fileName", shape[1] + ".docx");
                item.putArray("manifest").add(shape[1] + ".docx");
            }
            case "PROJECT" -> {
                ObjectNode project = item.get("project").asObject();
                project.put("estimateYuan", sum).put("approvedFeasibilityYuan", sum);
                if (item.has("money")) {
                    item.get("money").asObject().put("amountYuan", sum);
                }
            }
            case "LAND", "PROPERTY" -> {
                item.remove("money");
                item.putArray("types").add("PROPERTY");
                item.putArray("touches").add("PROPERTY").add("LAND");
                item.putObject("property")
                        .put("description", "国有土地、房产、股权")
                        .put("valueYuan", sum)
                        .put("valueAssessed", true)
                        .put("assessment", "评估报告.pdf")
                        .put("disposal", "按方案");
                ArrayNode replies =
                        item.withArray("consultations").get(0).asObject().withArray("replies");
                ObjectNode reply = replies.get(0).asObject();
                for (String unit : List.of("省机关事务局", "省自然资源厅")) {
                    ObjectNode copy = reply.deepCopy();
                    replies.add(copy.put("unit", unit).put("evidence", unit + "复函.pdf"));
                }
            }
            case "HEAR", "CONVEY" -> {
                item.put("ask", shape[0]);
                item.putArray("types").add(shape[0].equals("HEAR") ? "HEAR" : "STUDY");
            }
            default -> {}
        }
    }

    private String background(Map<String, String> kind, Map<String, String> fixed, Random random) {
        List<String> own = new ArrayList<>(part(kind, "para").lines().toList());
        List<String> more = new ArrayList<>(shared);
        Collections.shuffle(own, random);
        Collections.shuffle(more, random);
        StringBuilder text = new StringBuilder();
        own.forEach(paragraph -> text.append(filled(paragraph, fixed, random)).append('\n'));
        for (String paragraph : more) {
            if (text.length() < LENGTH) {
                text.append(filled(paragraph, fixed, random)).append('\n');
            }
        }
        return text.toString();
    }

    private static String filled(String text, Map<String, String> fixed, Random random) {
        Matcher slots = SLOT.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (slots.find()) {
            String number = switch (slots.group(1)) {
                case "y" ->
                    (1 + random.nextInt(60))
                            + (random.nextBoolean() || slots.end() == text.length() || text.charAt(slots.end()) != '亿'
                                    ? ""
                                    : "." + (1 + random.nextInt(9)));
                case "p" -> String.valueOf(11 + random.nextInt(80));
                case "a" -> String.valueOf(12 + random.nextInt(50));
                case "n" -> String.valueOf(2 + random.nextInt(8));
                case "b" -> String.valueOf(12 + random.nextInt(87));
                default -> fixed.getOrDefault(slots.group(1), "");
            };
            slots.appendReplacement(filled, number);
        }
        return slots.appendTail(filled).toString();
    }
}
