package org.agendagate.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agendagate.decision.PacketDecision;
import org.agendagate.findings.Finding;
import org.agendagate.language.Place;
import org.agendagate.language.Problem;
import org.agendagate.language.ProblemCode;
import org.agendagate.language.Rule;
import org.agendagate.packet.PacketReading;
import org.agendagate.reading.PacketReader;
import org.agendagate.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs samples against a rule book. A sample holds if the decision at the expected decision's time is the expected one
 * in every outcome and every finding, in order, texts included. What names the rule book or the packet's digest is not
 * part of an expected decision: it changes with every edit that changes nothing.
 */
public final class Samples {
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
                    .filter(sample -> !isOfAnotherOffice(sample, folder))
                    .map(sample ->
                            new Sample(folder.relativize(sample).toString().replace('\\', '/'), sample))
                    .sorted((one, other) -> one.name().compareTo(other.name()))
                    .toList();
        }
    }

    /** Below a folder that has rules of its own, samples are of those rules. */
    private static boolean isOfAnotherOffice(Path sample, Path folder) {
        for (Path above = sample; above != null && !above.equals(folder); above = above.getParent()) {
            if (Files.isDirectory(above.resolve("rules"))) {
                return true;
            }
        }
        return false;
    }

    /** The folder of samples that stands beside {@code rules}; {@code null} where there is none. */
    public static @Nullable Path beside(Path rules) {
        Path beside = rules.toAbsolutePath().normalize().resolveSibling("samples");
        return Files.isDirectory(beside) ? beside : null;
    }

    /** How {@code sample} comes out; what cannot be read or decided is told as a difference. */
    public SampleResult run(Sample sample) {
        return ReadSample.read(sample, reader, ruleBook.markings()).runUnder(ruleBook);
    }

    /**
     * Makes what the gate decides at {@code time} the expected decision of {@code sample}.
     *
     * @throws IOException where the file cannot be read or written, or the packet cannot be decided
     */
    public void accept(Sample sample, OffsetDateTime time) throws IOException {
        try {
            PacketReading packet = reader.read(Files.readAllBytes(sample.packetFile()), ruleBook.markings());
            OffsetDateTime decidedAt = Files.exists(sample.decisionFile())
                    ? ReadSample.timeOf(MAPPER.readTree(Files.readAllBytes(sample.decisionFile())))
                    : time;
            JsonNode decided =
                    ReadSample.expectable(ReadSample.decide(packet, ReadSample.historyOf(sample), ruleBook, decidedAt));
            Files.writeString(sample.decisionFile(), MAPPER.writeValueAsString(decided) + "\n");
        } catch (UnusableSampleException | IllegalArgumentException unusable) {
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
            PacketDecision decision =
                    ReadSample.read(sample, reader, ruleBook.markings()).decideUnder(ruleBook);
            return Stream.concat(
                            decision.findings().stream(),
                            decision.items().stream().flatMap(item -> item.findings().stream()))
                    .map(Finding::ruleId)
                    .collect(Collectors.toSet());
        } catch (UnusableSampleException unusable) {
            return Set.of();
        }
    }
}
