package org.agendagate.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.agendagate.packet.PacketReader;
import org.agendagate.packet.PacketReading;
import org.agendagate.rules.RuleBook;
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
        return ReadSample.read(sample, reader).runUnder(ruleBook);
    }

    /**
     * Makes what the gate decides at {@code time} the expected decision of {@code sample}.
     *
     * @throws IOException where the file cannot be read or written, or the packet cannot be decided
     */
    public void accept(Sample sample, OffsetDateTime time) throws IOException {
        try {
            PacketReading packet = reader.read(Files.readAllBytes(sample.packetFile()));
            OffsetDateTime decidedAt = Files.exists(sample.decisionFile())
                    ? ReadSample.timeOf(MAPPER.readTree(Files.readAllBytes(sample.decisionFile())))
                    : time;
            JsonNode decided = ReadSample.expectable(ReadSample.decide(packet, ruleBook, decidedAt));
            Files.writeString(sample.decisionFile(), MAPPER.writeValueAsString(decided) + "\n");
        } catch (UnusableSampleException unusable) {
            throw new IOException(sample.name() + ": " + unusable.getMessage(), unusable);
        }
    }
}
