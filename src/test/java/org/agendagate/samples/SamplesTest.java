package org.agendagate.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.agendagate.history.History;
import org.agendagate.language.Problem;
import org.agendagate.language.Rule;
import org.agendagate.reading.PacketReader;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {
    private static final Path FOLDER = Path.of("samples");
    private static final RuleBook RULE_BOOK = ((Compilation.Compiled) RuleBook.compile(RuleFiles.bundled())).ruleBook();

    private final Samples samples = new Samples(PacketReader.create(), RULE_BOOK);

    @TestFactory
    Stream<DynamicTest> decidesEverySampleAsExpected() throws IOException {
        return Samples.list(FOLDER).stream()
                .map(sample -> DynamicTest.dynamicTest(
                        sample.name(),
                        () -> assertThat(samples.run(sample).differences()).isEmpty()));
    }

    @Test
    void hasAcceptedRejectedAndBoundarySamplesForEveryRule() throws IOException {
        for (Rule rule : RULE_BOOK.rules()) {
            String policy = rule.place().file().replace(".drl", "");
            Set<String> kinds = new TreeSet<>();
            for (Sample sample : Samples.list(FOLDER.resolve(policy))) {
                if (sample.name().contains("boundary")) {
                    kinds.add("boundary");
                }
                kinds.add(fires(rule, sample) ? "fires" : "silent");
            }
            assertThat(kinds).as(rule.id()).containsExactly("boundary", "fires", "silent");
        }
    }

    @Test
    void provesEveryRule() throws IOException {
        assertThat(samples.unproven(Samples.list(FOLDER))).isEmpty();
    }

    @Test
    void tellsEveryRuleThatNoSampleMakesReport() throws IOException {
        assertThat(samples.unproven(Samples.list(FOLDER.resolve("seed"))))
                .contains(new Problem(
                        "secrecy/classified-content.drl",
                        5,
                        1,
                        Problem.Severity.WARNING,
                        "no-samples",
                        "规则 `G34` 没有样例：请在 samples 下补一个应当由它报告的报送包",
                        "no sample makes the rule `G34` report; add a packet that it must report under samples/"))
                .noneMatch(problem -> problem.file().startsWith("seed/"));
    }

    @Test
    void judgesWholeMeeting() throws IOException {
        Path meeting = FOLDER.resolve("packets/standing-committee-2026-10-12");
        assertThat(Files.readString(meeting.resolve("packet.json")).split("\"itemNo\"", -1))
                .hasSizeGreaterThan(16);
    }

    @Test
    void tellsWhatDiffers(@TempDir Path copy) throws IOException {
        Sample sample = copyOf("seed/leader-sign-off/rejects-item-whose-leader-only-wrote-read", copy);
        edit(sample, "仅签阅，未载明意见", "仅有签名");
        assertThat(samples.run(sample).differences())
                .singleElement()
                .satisfies(difference -> assertThat(difference.en())
                        .contains("/items/0/findings/0/reason/zh: expected", "仅有签名", "仅签阅，未载明意见"));
    }

    @Test
    void tellsFindingThatIsMissingFromTheExpectedDecision(@TempDir Path copy) throws IOException {
        Sample sample = copyOf("seed/leader-sign-off/accepts-item-with-signed-opinion", copy);
        Path packet = sample.folder().resolve("packet.json");
        Files.writeString(packet, Files.readString(packet).replace("同意提请审议", "阅"));
        assertThat(samples.run(sample).differences())
                .anySatisfy(difference ->
                        assertThat(difference.en()).contains("/items/0/findings/0: expected nothing, got G01"));
    }

    @Test
    void tellsSampleThatCannotBeUsed(@TempDir Path copy) throws IOException {
        Sample sample = copyOf("seed/leader-sign-off/accepts-item-with-signed-opinion", copy);
        Files.writeString(sample.folder().resolve("packet.json"), "{}");
        assertThat(samples.run(sample).differences()).singleElement().asString().startsWith("packet.json: ");
        Files.delete(sample.folder().resolve("decision.json"));
        assertThat(samples.run(sample).differences()).singleElement().asString().contains("no decision.json");
    }

    @Test
    void decidesWithTheHistoryOfTheSample(@TempDir Path copy) throws IOException, UnusableSampleException {
        Sample sample = copyOf("seed/leader-sign-off/accepts-item-with-signed-opinion", copy);
        String known = """
            {"openItems": [], "returnedItems": [], "documents": [{"fileHash": "sha256:1", "textHash": "sha256:2"}]}
            """;
        Files.writeString(sample.historyFile(), known);
        assertThat(ReadSample.read(sample, PacketReader.create(), RULE_BOOK.markings())
                        .decideUnder(RULE_BOOK)
                        .historyDigest())
                .isEqualTo(History.read(known.getBytes(StandardCharsets.UTF_8)).digest());
        Files.writeString(sample.historyFile(), known.replace("openItems", "openedItems"));
        assertThat(samples.run(sample).differences())
                .singleElement()
                .asString()
                .contains("history.json", "openedItems");
    }

    private boolean fires(Rule rule, Sample sample) throws IOException {
        return Files.readString(sample.folder().resolve("decision.json"))
                .contains("\"ruleId\" : \"" + rule.id() + "\"");
    }

    private static Sample copyOf(String name, Path target) throws IOException {
        Path source = FOLDER.resolve(name);
        for (String file : List.of("packet.json", "decision.json")) {
            Files.copy(source.resolve(file), target.resolve(file));
        }
        return new Sample(name, target);
    }

    private static void edit(Sample sample, String from, String to) throws IOException {
        Path decision = sample.folder().resolve("decision.json");
        String text = Files.readString(decision, StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        Files.writeString(decision, text.replace(from, to));
    }
}
