package org.agendagate.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives the items of random packets tasks and decisions, in order or vague, to show G31 to G33. */
final class RandomTasks {
    private static final List<String> SENTENCES =
            Tasking.SENTENCES.keySet().stream().sorted().toList();
    private static final List<String> DIVISIONS = List.of("综合处", "法规处", "综合处", "待定", "有关处室");
    private static final List<String> PEOPLE = List.of("赵某", "钱某", "赵某科", "专人", "待定", "综合处", "省水利厅");

    private final Random random;

    private RandomTasks(long seed) {
        random = new Random(seed * 31 + 13);
    }

    /** The packet with tasks and decisions. */
    static ObjectNode added(ObjectNode packet, long seed) {
        ObjectNode copy = packet.deepCopy();
        RandomTasks tasks = new RandomTasks(seed);
        copy.path("items").forEach(item -> tasks.add((ObjectNode) item));
        return copy;
    }

    private void add(ObjectNode item) {
        if (chance(0.4)) {
            item.put("proposedDecision", text());
        }
        if (chance(0.3)) {
            item.withArray("decisionPoints").add(text());
        }
        int count = random.nextInt(4);
        for (int seq = 1; seq <= count; seq++) {
            ObjectNode task = item.withArray("actionItems").addObject();
            task.put("seq", seq).put("content", text());
            if (chance(0.9)) {
                task.putArray("leadDivisions").add(chance(0.85) ? "综合处" : pick(DIVISIONS));
            }
            if (chance(0.1)) {
                task.withArray("leadDivisions").add(pick(DIVISIONS));
            }
            if (chance(0.9)) {
                task.put("responsiblePost", chance(0.9) ? "综合处处长" : "待定");
            }
            if (chance(0.9)) {
                task.put("responsiblePerson", chance(0.8) ? "赵某" : pick(PEOPLE));
            }
            if (chance(0.8)) {
                addDue(task.putObject("due"));
            }
        }
    }

    private void addDue(ObjectNode due) {
        switch (random.nextInt(5)) {
            case 0 -> due.put("kind", "SAME_DAY");
            case 1 -> due.put("kind", "WORKING_DAYS").put("workingDays", chance(0.5) ? 3 : 5);
            case 2 -> due.put("kind", chance(0.5) ? "WORKING_DAYS" : "DATE");
            default -> due.put("kind", "DATE").put("date", chance(0.5) ? "2026-10-31" : "2026-11-30");
        }
    }

    private String text() {
        List<String> sentences = new ArrayList<>();
        do {
            sentences.add(pick(SENTENCES));
        } while (chance(0.4));
        return String.join("。", sentences);
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Does what the findings on tasks ask for, and nothing else. */
    static ObjectNode fixed(ObjectNode packet, List<org.agendagate.findings.Finding> findings) {
        ObjectNode copy = packet.deepCopy();
        findings.forEach(finding -> {
            String pointer =
                    finding.evidence().get(finding.evidence().size() - 1).pointer();
            JsonNode task = copy.at(pointer.replaceAll("(/actionItems/\\d+).*", "$1"));
            switch (finding.ruleId()) {
                case "G31", "G32" -> ((ObjectNode) task).put("content", "综合处10月31日前办结");
                case "G33" -> {
                    ((ObjectNode) task).putArray("leadDivisions").add("综合处");
                    ((ObjectNode) task).put("responsiblePost", "综合处处长").put("responsiblePerson", "赵某");
                    ((ObjectNode) task).putObject("due").put("kind", "SAME_DAY");
                }
                default -> {
                    // Advice need not be taken.
                }
            }
        });
        return copy;
    }
}
