package org.agendagate.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agendagate.decision.DecisionJson;
import org.agendagate.decision.PacketDecision;
import org.agendagate.gate.Gate;
import org.agendagate.gate.NoDecisionException;
import org.agendagate.gate.UnfitPacketException;
import org.agendagate.history.History;
import org.agendagate.language.Rule;
import org.agendagate.markings.Markings;
import org.agendagate.packet.ClassifiedPacket;
import org.agendagate.packet.MalformedPacket;
import org.agendagate.packet.PacketProblem;
import org.agendagate.packet.PacketReading;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A sample whose files were read, to be judged under one rule book after another.
 *
 * @param unusable why it cannot be; {@code null} where it can
 */
record ReadSample(
        Sample sample,
        @Nullable PacketReading packet,
        History history,
        @Nullable JsonNode expected,
        @Nullable String unusable) {
    /** Digests, and which documents no store had, would only repeat the packet; samples are judged by the newest edition. */
    private static final List<String> NOT_EXPECTED =
            List.of("id", "packetDigest", "historyDigest", "ruleBook", "edition", "declaredOnly");

    /** @param markings what counts as a marking where the sample stands */
    static ReadSample read(Sample sample, PacketReader reader, Markings markings) {
        try {
            if (!Files.exists(sample.decisionFile())) {
                return unusable(sample, "there is no decision.json: write it, or let `samples --accept` write it");
            }
            JsonNode expected = JsonMapper.shared().readTree(Files.readAllBytes(sample.decisionFile()));
            PacketReading packet = reader.read(Files.readAllBytes(sample.packetFile()), markings);
            return new ReadSample(sample, packet, historyOf(sample), expected, null);
        } catch (IOException failure) {
            return unusable(sample, String.valueOf(failure.getMessage()));
        } catch (JacksonException broken) {
            return unusable(sample, "decision.json: not JSON: " + broken.getOriginalMessage());
        } catch (IllegalArgumentException broken) {
            return unusable(sample, "history.json: " + broken.getMessage());
        }
    }

    /** @throws IllegalArgumentException where the file is no history */
    static History historyOf(Sample sample) throws IOException {
        return Files.exists(sample.historyFile())
                ? History.read(Files.readAllBytes(sample.historyFile()))
                : History.none();
    }

    private static ReadSample unusable(Sample sample, String why) {
        return new ReadSample(sample, null, History.none(), null, why);
    }

    /** How the sample comes out; that it cannot be decided is told as a difference. */
    SampleResult runUnder(RuleBook ruleBook) {
        try {
            JsonNode decided = expectable(decideUnder(ruleBook));
            return new SampleResult(sample, expected == null ? List.of() : JsonDifference.between(expected, decided));
        } catch (UnusableSampleException unusable) {
            return new SampleResult(sample, List.of(Difference.untranslated(String.valueOf(unusable.getMessage()))));
        }
    }

    /** As {@link #runUnder}, by which of the rules of {@code ruleBook} report what, and nothing else. */
    SampleResult runByFindings(RuleBook ruleBook) {
        try {
            JsonNode decided = expectable(decideUnder(ruleBook));
            Set<String> rules = ruleBook.rules().stream().map(Rule::id).collect(Collectors.toSet());
            List<String> found = findingsIn(decided, rules);
            List<String> due = expected == null ? List.of() : findingsIn(expected, rules);
            return new SampleResult(
                    sample,
                    Stream.concat(
                                    due.stream()
                                            .filter(one -> !found.contains(one))
                                            .map(one -> new Difference(one + "：应报而未报", one + ": expected, not found")),
                                    found.stream()
                                            .filter(one -> !due.contains(one))
                                            .map(one -> new Difference(one + "：不应报而报", one + ": found, not expected")))
                            .toList());
        } catch (UnusableSampleException unusable) {
            return new SampleResult(sample, List.of(Difference.untranslated(String.valueOf(unusable.getMessage()))));
        }
    }

    private static List<String> findingsIn(JsonNode decision, Set<String> rules) {
        List<String> findings = new ArrayList<>();
        decision.path("items")
                .forEach(item -> item.path("findings").forEach(finding -> {
                    if (rules.contains(finding.path("ruleId").asString())) {
                        findings.add("%s %s %s"
                                .formatted(
                                        item.path("itemNo").asString(),
                                        finding.path("ruleId").asString(),
                                        finding.path("effect").asString()));
                    }
                }));
        return findings;
    }

    PacketDecision decideUnder(RuleBook ruleBook) throws UnusableSampleException {
        if (packet == null || expected == null) {
            throw new UnusableSampleException(String.valueOf(unusable));
        }
        return decide(packet, history, ruleBook, timeOf(expected));
    }

    /** The decision on the packet of a sample. */
    static PacketDecision decide(PacketReading reading, History history, RuleBook ruleBook, OffsetDateTime time)
            throws UnusableSampleException {
        try {
            if (reading instanceof ReadPacket packet) {
                return Gate.decide(packet, history, ruleBook, time.toInstant());
            } else if (reading instanceof ClassifiedPacket classified) {
                return Gate.decide(classified, ruleBook, time.toInstant());
            }
            throw unusable(((MalformedPacket) reading).problems());
        } catch (UnfitPacketException unfit) {
            throw unusable(unfit.problems());
        } catch (NoDecisionException none) {
            throw new UnusableSampleException(String.valueOf(none.getMessage()));
        }
    }

    private static UnusableSampleException unusable(List<PacketProblem> problems) {
        return new UnusableSampleException("packet.json: "
                + String.join(
                        "; ",
                        problems.stream()
                                .map(problem -> problem.pointer() + ": " + problem.en())
                                .toList()));
    }

    /** What of a decision a sample expects. */
    static JsonNode expectable(PacketDecision decision) {
        ObjectNode tree = (ObjectNode) JsonMapper.shared().readTree(DecisionJson.write(decision));
        tree.remove(NOT_EXPECTED);
        return tree;
    }

    static OffsetDateTime timeOf(JsonNode expected) throws UnusableSampleException {
        try {
            return OffsetDateTime.parse(expected.path("decidedAt").asString(""));
        } catch (DateTimeException impossible) {
            throw new UnusableSampleException("decision.json: `decidedAt` must say when the packet is decided, such as"
                    + " `2026-10-08T12:00:00.000+08:00`");
        }
    }
}
