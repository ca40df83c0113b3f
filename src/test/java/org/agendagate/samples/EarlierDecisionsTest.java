package org.agendagate.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.agendagate.decision.DecisionJson;
import org.agendagate.edition.Edition;
import org.agendagate.gate.Gate;
import org.agendagate.history.History;
import org.agendagate.packet.ReadPacket;
import org.agendagate.packet.Sha256;
import org.agendagate.reading.PacketReader;
import org.agendagate.records.Databases;
import org.agendagate.records.EarlierDatabase;
import org.agendagate.records.Ledger;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.records.Store;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The samples by the rule book and the edition of the build before editions: the bytes that build wrote. */
class EarlierDecisionsTest {
    private static final int DIGITS = "sha256:".length() + 16;

    @TempDir
    private Path folder;

    @Test
    void areMadeAgainToTheSameBytes() throws IOException {
        PacketReader reader = PacketReader.create();
        RuleBook book = earlierBook();
        Map<String, String> expected = expected();
        Map<String, String> decided = new TreeMap<>();
        Map<String, String> names = new HashMap<>();
        for (Sample sample : Samples.list(Path.of("samples"))) {
            if (reader.read(Files.readAllBytes(sample.packetFile())) instanceof ReadPacket packet) {
                History history = ReadSample.historyOf(sample);
                OffsetDateTime time = timeOf(sample);
                String asked = digest(packet.digest() + history.digest() + time.toInstant());
                if (expected.containsKey(asked)) {
                    byte[] decision =
                            DecisionJson.write(Gate.decide(packet, history, book, time.toInstant(), Edition.FIRST));
                    decided.put(asked, digest(new String(decision, UTF_8)));
                    names.put(asked, sample.name());
                }
            }
        }

        assertThat(decided).as("samples that nobody has changed since").hasSizeGreaterThan(300);
        assertThat(decided.entrySet().stream()
                        .filter(made -> !made.getValue().equals(expected.get(made.getKey())))
                        .map(made -> names.get(made.getKey())))
                .as("samples decided otherwise than then")
                .isEmpty();
    }

    private RuleBook earlierBook() {
        String url = Databases.h2(folder.resolve("earlier"));
        EarlierDatabase.loadH2(url);
        Store store = new Store(Databases.open(url));
        RuleFiles files = RuleFiles.of(new RuleBookRecords(store, new Ledger(store))
                .findFiles(EarlierDatabase.SHIPPED)
                .orElseThrow());
        return ((Compilation.Compiled) RuleBook.compile(files)).ruleBook();
    }

    private static Map<String, String> expected() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(EarlierDatabase.class.getResourceAsStream("edition-1/sample-decisions.txt"))) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .map(line -> line.split(" ", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        }
    }

    private static OffsetDateTime timeOf(Sample sample) throws IOException {
        return OffsetDateTime.parse(JsonMapper.shared()
                .readTree(Files.readAllBytes(sample.decisionFile()))
                .path("decidedAt")
                .asString());
    }

    private static String digest(String text) {
        return Sha256.of(text).substring("sha256:".length(), DIGITS);
    }
}
