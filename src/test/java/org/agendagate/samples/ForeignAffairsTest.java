package org.agendagate.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.agendagate.findings.Evidence;
import org.agendagate.gate.Gate;
import org.agendagate.language.Problem;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** A department's new requirement, added to the shipped rules with files alone: the worked example of the guide. */
class ForeignAffairsTest {
    private static final Path EXAMPLE = Path.of("src/test/resources/org/agendagate/samples/foreign-affairs");
    private static final Path REFUSED = EXAMPLE.resolve("samples/local/foreign-affairs/rejects-item-that-was-refused");

    private final RuleBook ruleBook = compile();

    @TestFactory
    Stream<DynamicTest> decidesEverySampleOfTheExampleAsExpected() throws IOException {
        Samples samples = new Samples(PacketReader.create(), ruleBook);
        return Samples.list(EXAMPLE.resolve("samples")).stream()
                .map(sample -> DynamicTest.dynamicTest(
                        sample.name(),
                        () -> assertThat(samples.run(sample).differences()).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> leavesTheShippedSamplesAsTheyAre() throws IOException {
        Samples samples = new Samples(PacketReader.create(), ruleBook);
        return Samples.list(Path.of("samples")).stream()
                .map(sample -> DynamicTest.dynamicTest(
                        sample.name(),
                        () -> assertThat(samples.run(sample).differences()).isEmpty()));
    }

    @Test
    void tellsWhatTheGuideSaysItTells() throws IOException {
        String guide = Files.readString(Path.of("rules/README.md"));
        Samples samples = new Samples(PacketReader.create(), ruleBook);
        assertThat(samples.unproven(Samples.list(Path.of("samples"))))
                .hasSize(2)
                .allSatisfy(problem -> assertThat(guide).contains(told(problem, "警告：")));
        Map<String, byte[]> files = new TreeMap<>(ruleBook.files().contents());
        files.computeIfPresent(
                "local/foreign-affairs.drl",
                (path, content) -> new String(content, UTF_8)
                        .replace(" foreignPartner,", " foreinPartner,")
                        .getBytes(UTF_8));
        assertThat(RuleBook.compile(RuleFiles.of(files)))
                .isInstanceOfSatisfying(
                        Compilation.Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(guide).contains(told(problem, ""))));
    }

    private static String told(Problem problem, String severity) {
        return String.format(
                Locale.ROOT,
                "%s:%d:%d: %s%s\n",
                problem.file(),
                problem.line(),
                problem.column(),
                severity,
                problem.zh());
    }

    @Test
    void isStandardDrl() throws IOException, DroolsParserException {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        parser.parse(true, Files.readString(EXAMPLE.resolve("rules/local/foreign-affairs.drl")));
        assertThat(parser.getErrors()).isEmpty();
    }

    @Test
    void provesEachRuleOfTheExampleByASample() throws IOException {
        Samples samples = new Samples(PacketReader.create(), ruleBook);
        assertThat(samples.unproven(Samples.list(EXAMPLE.resolve("samples"))))
                .isNotEmpty()
                .noneMatch(problem -> problem.file().startsWith("local/"));
    }

    @Test
    void showsADetailWithItsDeclaredLabelAsEvidence() throws IOException {
        assertThat(Gate.decide(packet(REFUSED), ruleBook, Instant.parse("2026-09-30T01:00:00Z"))
                        .items()
                        .get(0)
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence())
                        .contains(
                                new Evidence("/items/0/details/foreignPartner", "有外方合作单位", "true"),
                                new Evidence("/items/0/details/foreignOpinion", "外办意见", "不同意")));
    }

    @Test
    void showsTheDetailThatIsMissingAsEvidence() throws IOException {
        Path sample = REFUSED.resolveSibling("rejects-item-without-opinion");
        assertThat(Gate.decide(packet(sample), ruleBook, Instant.parse("2026-09-30T01:00:00Z"))
                        .items()
                        .get(0)
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence())
                        .contains(new Evidence("/items/0/details/foreignOpinion", "外办意见", "（空白）")));
    }

    @Test
    void tellsASampleWhoseDetailIsNotWhatWasDeclared(@TempDir Path folder) throws IOException {
        String packet = Files.readString(REFUSED.resolve("packet.json")).replace("\"不同意\"", "\"反对\"");
        Files.writeString(folder.resolve("packet.json"), packet);
        Files.copy(REFUSED.resolve("decision.json"), folder.resolve("decision.json"));
        assertThat(new Samples(PacketReader.create(), ruleBook)
                        .run(new Sample("edited", folder))
                        .differences())
                .singleElement()
                .asString()
                .startsWith("packet.json: /items/0/details/foreignOpinion: ")
                .contains("unknown value `反对`");
    }

    private static ReadPacket packet(Path sample) throws IOException {
        return (ReadPacket) PacketReader.create().read(Files.readAllBytes(sample.resolve("packet.json")));
    }

    private static RuleBook compile() {
        try {
            Map<String, byte[]> files = new TreeMap<>(RuleFiles.bundled().contents());
            files.putAll(RuleFiles.read(EXAMPLE.resolve("rules")).contents());
            Compilation compilation = RuleBook.compile(RuleFiles.of(files));
            assertThat(compilation)
                    .isInstanceOfSatisfying(
                            Compilation.Compiled.class,
                            compiled -> assertThat(compiled.warnings()).isEmpty());
            return ((Compilation.Compiled) compilation).ruleBook();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
