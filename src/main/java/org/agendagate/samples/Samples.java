package org.agendagate.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agendagate.decision.DecisionJson;
import org.agendagate.decision.PacketDecision;
import org.agendagate.findings.Finding;
import org.agendagate.gate.Gate;
import org.agendagate.gate.NoDecisionException;
import org.agendagate.gate.UnfitPacketException;
import org.agendagate.language.Place;
import org.agendagate.language.Problem;
import org.agendagate.language.ProblemCode;
import org.agendagate.language.Rule;
import org.agendagate.packet.ClassifiedPacket;
import org.agendagate.packet.MalformedPacket;
import org.agendagate.packet.PacketProblem;
import org.agendagate.packet.PacketReader;
import org.agendagate.packet.PacketReading;
import org.agendagate.packet.ReadPacket;
import org.agendagate.rules.RuleBook;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs samples against a rule book. A sample holds if the decision at the expected decision's time is the expected one
 * in every outcome and every finding, in order, texts included. What names the rule book or the packet's digest is not
 * part of an expected decision: it changes with every edit that changes nothing.
 */
public final class Samples {
    private static final List<String> NOT_EXPECTED = List.of("id", "packetDigest", "ruleBook");
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** A rule that nothing proves; not an error, as every new rule begins like this. */
    public static final ProblemCode NO_SAMPLES = ProblemCode.ofFormats(
            "no-samples",
            Problem.Severity.WARNING,
            "规则 `%s` 没有样例：请在 samples 下补一个应当由它报告的报送包",
            "no sample makes the rule `%s` report; add a packet that it must report under samples/");

    private final PacketReader reader;
    private final RuleBook ruleBook;

    public Samples(PacketReader reader, RuleBook ruleBook) {
        this.reader = reader;
        this.ruleBook = ruleBook;
    }

    /**
     * The samples under {@code folder}, by name.
     *
     * @throws IOException where the folder cannot be read
     */
    public static List<Sample> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString(), null, "no such folder of samples");
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(file -> file.endsWith("packet.json"))
                    .map(Path::getParent)
                    .map(sample ->
                            new Sample(folder.relativize(sample).toString().replace('\\', '/'), sample))
                    .sorted((one, other) -> one.name().compareTo(other.name()))
                    .toList();
        }
    }

    /** How {@code sample} comes out; what cannot be read or decided is told as a difference. */
    public SampleResult run(Sample sample) {
        try {
            if (!Files.exists(sample.decisionFile())) {
                return failed(sample, "there is no decision.json: write it, or let `samples --accept` write it");
            }
            JsonNode expected = MAPPER.readTree(Files.readAllBytes(sample.decisionFile()));
            JsonNode decided = decide(sample, timeOf(expected));
            return new SampleResult(sample, JsonDifference.between(expected, decided));
        } catch (IOException | UnusableSampleException failure) {
            return failed(sample, String.valueOf(failure.getMessage()));
        } catch (JacksonException broken) {
            return failed(sample, "decision.json: not JSON: " + broken.getOriginalMessage());
        }
    }

    /**
     * Makes what the gate decides at {@code time} the expected decision of {@code sample}.
     *
     * @throws IOException where the file cannot be read or written, or the packet cannot be decided
     */
    public void accept(Sample sample, OffsetDateTime time) throws IOException {
        try {
            JsonNode decided = decide(sample, Files.exists(sample.decisionFile()) ? timeOf(sample) : time);
            Files.writeString(sample.decisionFile(), MAPPER.writeValueAsString(decided) + "\n");
        } catch (UnusableSampleException unusable) {
            throw new IOException(sample.name() + ": " + unusable.getMessage(), unusable);
        }
    }

    /** A warning for every enabled rule that none of {@code samples} makes report, at the rule's place. */
    public List<Problem> unproven(List<Sample> samples) {
        Set<String> reporting = new HashSet<>();
        samples.forEach(sample -> reporting.addAll(reportingOn(sample)));
        return ruleBook.rules().stream()
                .filter(rule -> rule.enabled() && !reporting.contains(rule.id()))
                .map(Samples::unproven)
                .toList();
    }

    private static Problem unproven(Rule rule) {
        Place place = rule.place();
        return new Problem(
                place.file(),
                place.line(),
                place.column(),
                NO_SAMPLES.severity(),
                NO_SAMPLES.code(),
                NO_SAMPLES.zh().replace("…", rule.id()),
                NO_SAMPLES.en().replace("…", rule.id()));
    }

    /** The rules that report the sample's packet; none where it cannot be decided. */
    private Set<String> reportingOn(Sample sample) {
        try {
            byte[] packet = Files.readAllBytes(sample.packetFile());
            PacketDecision decision = decide(reader.read(packet), timeOf(sample));
            return Stream.concat(
                            decision.findings().stream(),
                            decision.items().stream().flatMap(item -> item.findings().stream()))
                    .map(Finding::ruleId)
                    .collect(Collectors.toSet());
        } catch (IOException | UnusableSampleException | JacksonException unusable) {
            return Set.of();
        }
    }

    private static SampleResult failed(Sample sample, String why) {
        return new SampleResult(sample, List.of(why));
    }

    private JsonNode decide(Sample sample, OffsetDateTime time) throws IOException, UnusableSampleException {
        PacketDecision decision = decide(reader.read(Files.readAllBytes(sample.packetFile())), time);
        ObjectNode tree = (ObjectNode) MAPPER.readTree(DecisionJson.write(decision));
        tree.remove(NOT_EXPECTED);
        return tree;
    }

    private PacketDecision decide(PacketReading reading, OffsetDateTime time) throws UnusableSampleException {
        try {
            if (reading instanceof ReadPacket packet) {
                return Gate.decide(packet, ruleBook, time.toInstant());
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

    private static OffsetDateTime timeOf(Sample sample) throws IOException, UnusableSampleException {
        return timeOf(MAPPER.readTree(Files.readAllBytes(sample.decisionFile())));
    }

    private static OffsetDateTime timeOf(JsonNode expected) throws UnusableSampleException {
        try {
            return OffsetDateTime.parse(expected.path("decidedAt").asString(""));
        } catch (DateTimeException impossible) {
            throw new UnusableSampleException(
                    "decision.json: `decidedAt` must say when the packet is decided, such as `2026-10-08T12:00:00.000+08:00`");
        }
    }

    private static final class UnusableSampleException extends Exception {
        private static final long serialVersionUID = 1;

        UnusableSampleException(String message) {
            super(message);
        }
    }
}
