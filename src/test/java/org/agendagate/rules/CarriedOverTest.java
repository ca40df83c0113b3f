package org.agendagate.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.agendagate.decision.DecisionJson;
import org.agendagate.gate.Gate;
import org.agendagate.packet.PacketReading;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.junit.jupiter.api.Test;

/** An office that had portfolios gets a directory: what was decided by the one is decided by the other. */
class CarriedOverTest {
    private static final Instant NOW = Instant.parse("2026-10-08T08:00:00Z");

    private static RuleBook withPortfolios() throws IOException {
        Map<String, byte[]> files = new TreeMap<>(RuleFiles.bundled().contents());
        files.remove(CarriedOver.DIRECTORY);
        files.remove("form/unit-names.drl");
        try (InputStream old = CarriedOverTest.class.getResourceAsStream("/org/agendagate/reference/portfolios.yaml")) {
            files.put(CarriedOver.PORTFOLIOS, Objects.requireNonNull(old).readAllBytes());
        }
        return compiled(RuleFiles.of(files));
    }

    private static RuleBook compiled(RuleFiles files) {
        Compilation compilation = RuleBook.compile(files);
        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        return ((Compilation.Compiled) compilation).ruleBook();
    }

    @Test
    void judgesListedNamesAsBefore() throws IOException {
        RuleBook before = withPortfolios();
        RuleBook after = compiled(CarriedOver.of(before).files());
        assertThat(after.reference().directory()).isNotNull();
        int compared = 0;
        try (Stream<Path> found = Files.walk(Path.of("samples/integrity"))) {
            for (Path packet :
                    found.filter(path -> path.endsWith("packet.json")).sorted().toList()) {
                PacketReading reading = PacketReader.create().read(Files.readAllBytes(packet));
                if (reading instanceof ReadPacket read && !isOfDirectory(packet)) {
                    assertThat(decide(read, after)).as(packet.toString()).isEqualTo(decide(read, before));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(50);
    }

    /** Samples of leaders that only the shipped directory lists. */
    private static boolean isOfDirectory(Path packet) {
        String name = packet.toString();
        return name.contains("court")
                || name.contains("manages")
                || name.contains("managed")
                || name.contains("liaises");
    }

    private static String decide(ReadPacket packet, RuleBook book) {
        return new String(DecisionJson.write(Gate.decide(packet, book, NOW)), UTF_8)
                .replace(book.version(), "VERSION")
                .replaceFirst("\"id\":\"[^\"]*\"", "");
    }

    @Test
    void carriesOverUnitsPostsTimesAndPapers() throws IOException {
        RuleBook before = withPortfolios();
        RuleBook after = compiled(CarriedOver.of(before).files());

        assertThat(after.files().contents()).doesNotContainKey(CarriedOver.PORTFOLIOS);
        assertThat(after.reference().portfolios().leaders())
                .isEqualTo(before.reference().portfolios().leaders());
        assertThat(after.reference().departments()).isEqualTo(before.reference().departments());
    }

    @Test
    void namesWhatYamlWouldTakeForSomethingElse() throws IOException {
        Map<String, byte[]> files = new TreeMap<>(withPortfolios().files().contents());
        files.put(CarriedOver.PORTFOLIOS, """
                leaders:
                  - code: "1"
                    title: "副省长: 常务 #1"
                    inChargeOf:
                      - units: ["true", 省财政厅, "省[水利]厅"]
                        from: 2025-01-01
                        until: 2025-12-31
                """.getBytes(UTF_8));
        RuleBook before = compiled(RuleFiles.of(files));

        RuleBook after = compiled(CarriedOver.of(before).files());

        assertThat(after.reference().portfolios().leaders())
                .isEqualTo(before.reference().portfolios().leaders());
    }
}
