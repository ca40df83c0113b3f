package org.agendagate.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.agendagate.history.History;
import org.agendagate.history.KnownDocument;
import org.agendagate.history.OpenItem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives random packets what G26H, G26T, G29A and the G35 rules look at: meetings that are short or lack a leader,
 * reporters, attending units, long papers, titles like those of others, and files that the gate keeps.
 */
final class RandomMeetings {
    private static final List<String> TITLES = List.of(
            "关于加强山区水库安全度汛工作的请示",
            "关于加强山区水库安全管理工作的请示",
            "关于加强山区水库安全度汛和除险工作的请示",
            "关于印发《明川省档案管理办法（送审稿）》的请示",
            "明川省档案管理办法",
            "2026年第三季度工作情况报告",
            "2026年第二季度工作情况报告");
    private static final List<String> ABSENT = List.of("L-组织", "L-政法", "L-秘书长", "L-常务", "L-农业", "L-城建", "L-社会");

    private final Random random;

    private RandomMeetings(long seed) {
        random = new Random(seed * 43 + 3);
    }

    /** A packet of one to twelve items with such contents. */
    static ObjectNode packet(long seed, Oracle oracle) {
        RandomMeetings meetings = new RandomMeetings(seed);
        ObjectNode packet = RandomPackets.packet(seed, 1 + meetings.random.nextInt(12), oracle);
        ObjectNode spoiled = RandomForms.spoiled(packet, seed);
        meetings.add(spoiled);
        return spoiled;
    }

    private void add(ObjectNode packet) {
        ObjectNode meeting = (ObjectNode) packet.path("meeting");
        if (chance(0.6)) {
            meeting.put("lengthMinutes", 15 + random.nextInt(60));
        }
        if (chance(0.5)) {
            ArrayNode absent = meeting.putArray("absentLeaders");
            ABSENT.forEach(leader -> {
                if (chance(0.4)) {
                    absent.add(leader);
                }
            });
        }
        packet.path("items").forEach(item -> addTo((ObjectNode) item));
    }

    private void addTo(ObjectNode item) {
        if (chance(0.4)) {
            item.put("title", pick(TITLES));
        }
        if (chance(0.3)) {
            item.put("minutes", 9 + random.nextInt(8));
        }
        if (chance(0.3)) {
            addReporter(item.putObject("reporter"));
        }
        if (chance(0.3)) {
            ArrayNode units = item.putArray("attendingUnits");
            for (int left = 1 + random.nextInt(3); left > 0; left--) {
                ObjectNode unit = units.addObject().put("unit", "第" + left + "列席单位");
                if (chance(0.8)) {
                    unit.put("people", random.nextInt(5));
                }
            }
        }
        item.path("documents").forEach(document -> addFile((ObjectNode) document));
    }

    private void addReporter(ObjectNode reporter) {
        reporter.put("unitHead", chance(0.5)).put("name", "赵某");
        if (chance(0.7)) {
            reporter.put("post", "副厅长");
        }
        if (chance(0.4)) {
            reporter.put("approval", "秘书长批示");
        }
    }

    private void addFile(ObjectNode document) {
        if (chance(0.6)) {
            document.put("characters", pick(List.of(1_999, 2_000, 2_001, 3_000, 3_001, 9_000)));
        }
        if (chance(0.5)) {
            document.put("fileHash", RandomPackets.hash(1_000 + random.nextInt(20)));
        }
    }

    /** Items under way, and some of the files that the packet names; a clean copy, or not. */
    static History history(ObjectNode packet, long seed) {
        return new RandomMeetings(seed + 1).remember(packet, RandomForms.history(packet, seed));
    }

    private History remember(ObjectNode packet, History forms) {
        List<KnownDocument> kept = new ArrayList<>();
        for (JsonNode item : packet.path("items")) {
            for (JsonNode document : item.path("documents")) {
                String file = document.path("fileHash").asString("");
                boolean known = kept.stream().anyMatch(other -> other.fileHash().equals(file));
                if (!file.isEmpty() && !known && chance(0.7)) {
                    String text = document.path("textHash").asString("");
                    kept.add(new KnownDocument(
                            file,
                            text.isEmpty() || chance(0.2) ? RandomPackets.hash(9_999) : text,
                            pick(List.of(2_000, 2_001, 3_000, 3_001)),
                            few(),
                            few(),
                            few()));
                }
            }
        }
        // The records hold one item of a number in a packet.
        Set<String> numbers = new HashSet<>();
        List<OpenItem> open = forms.openItems().stream()
                .filter(item -> numbers.add(item.packetNo() + " " + item.itemNo()))
                .toList();
        return new History(open, forms.returnedItems(), kept);
    }

    private int few() {
        return chance(0.15) ? 1 + random.nextInt(3) : 0;
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
