package org.agendagate.samples;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.agendagate.markings.Markings;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.reference.DetailDeclaration;
import org.agendagate.reference.Reference;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFailureException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tries rules on packets that give every declared detail, and every one but one: an office's own details stand in no
 * sample that comes with the program, and what a rule does where one is absent shows in none of them.
 */
final class DetailTrial {
    /** What the rest of a packet says matters little here. */
    private static final int SAMPLES = 3;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final RuleBook ruleBook;
    private final PacketReader reader;

    DetailTrial(RuleBook ruleBook, PacketReader reader) {
        this.ruleBook = ruleBook;
        this.reader = reader;
    }

    /** The rules that fail, by id, each with the detail that was left out; with none where all were given. */
    Map<String, String> failingOn(List<ReadSample> samples) {
        List<DetailDeclaration> details = ruleBook.reference().details().all();
        Map<String, String> failing = new TreeMap<>();
        if (details.isEmpty()) {
            return failing;
        }
        List<@Nullable DetailDeclaration> leftOut = new ArrayList<>(details);
        leftOut.add(null);
        samples.stream()
                .filter(sample -> sample.packet() instanceof ReadPacket)
                .limit(SAMPLES)
                .forEach(sample -> leftOut.forEach(absent -> tryOn(sample, details, absent, failing)));
        return failing;
    }

    private void tryOn(
            ReadSample sample,
            List<DetailDeclaration> details,
            @Nullable DetailDeclaration absent,
            Map<String, String> failing) {
        Reference reference = ruleBook.reference();
        try {
            Scene.of(giving(sample, details, absent), reference).ifPresent(scene -> scene.findings(ruleBook));
        } catch (RuntimeException failure) {
            RuleFailureException rules = RuleFailureException.findIn(failure);
            if (rules == null) {
                throw failure;
            }
            rules.ruleIds().forEach(rule -> failing.putIfAbsent(rule, absent == null ? "" : absent.name()));
        }
    }

    private ReadSample giving(ReadSample sample, List<DetailDeclaration> details, @Nullable DetailDeclaration absent) {
        JsonNode packet = JSON.readTree(
                Objects.requireNonNull((ReadPacket) sample.packet()).canonicalJson());
        packet.path("items").forEach(item -> {
            ObjectNode given = ((ObjectNode) item).putObject("details");
            details.stream().filter(detail -> !detail.equals(absent)).forEach(detail -> put(given, detail));
        });
        byte[] bytes = JSON.writeValueAsString(packet).getBytes(StandardCharsets.UTF_8);
        return new ReadSample(
                sample.sample(), reader.read(bytes, Markings.FLOOR), sample.history(), sample.expected(), null);
    }

    private static void put(ObjectNode given, DetailDeclaration detail) {
        String name = detail.name();
        switch (detail.type()) {
            case TEXT ->
                given.put(
                        name,
                        detail.values().isEmpty()
                                ? detail.label()
                                : detail.values().get(0));
            case NUMBER -> given.put(name, BigDecimal.ONE);
            case FLAG -> given.put(name, true);
            case DATE -> given.put(name, "2026-01-01");
            case TIME -> given.put(name, "2026-01-01 09:00");
        }
    }
}
