package org.agendagate.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.agendagate.decision.PacketDecision;
import org.agendagate.findings.Finding;
import org.agendagate.gate.Gate;
import org.agendagate.language.Problem;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleBookTest {
    private static final String SIGN_OFF = "seed/leader-sign-off.drl";
    private static final Path READ_ONLY =
            Path.of("samples/seed/leader-sign-off/rejects-item-whose-leader-only-wrote-read");
    private static final Path MEETING = Path.of("samples/packets/standing-committee-2026-10-12");

    @Test
    void versionChangesWithEveryByteOfEveryFile() {
        RuleFiles shipped = RuleFiles.bundled();
        for (String path : shipped.contents().keySet()) {
            Map<String, byte[]> changed = new TreeMap<>(shipped.contents());
            changed.compute(path, (name, content) -> (new String(content, UTF_8) + "\n").getBytes(UTF_8));
            assertThat(RuleFiles.of(changed).version()).as(path).isNotEqualTo(shipped.version());
        }
    }

    @Test
    void versionIsThatOfTheFilesWhereverTheyAreReadFrom() throws IOException {
        assertThat(RuleFiles.read(Path.of("rules")).version())
                .isEqualTo(RuleFiles.bundled().version());
    }

    @Test
    void readsRulesAndReferenceDataOnly(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("README.md"), "notes");
        Files.writeString(folder.resolve(".hidden.drl"), "not a rule");
        Files.createDirectories(folder.resolve("..data"));
        Files.writeString(folder.resolve("..data/old.drl"), "not a rule");
        Files.writeString(folder.resolve("~$a.drl"), "the lock of a word processor");
        Files.writeString(folder.resolve("a.drl~"), "what an editor left");
        Files.writeString(folder.resolve("LICENSE"), "no ending, and in no tier");
        Files.writeString(folder.resolve("a.drl"), "package a");
        assertThat(RuleFiles.read(folder).contents()).containsOnlyKeys("a.drl");
        assertThatThrownBy(() -> RuleFiles.read(folder.resolve("nowhere"))).isInstanceOf(UnusableFileException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "meeting/reporter.DRL",
                "meeting/reporter.drl.txt",
                "meeting/reporter",
                "reference/form.yml",
                "reference/form.yaml.TXT"
            })
    void refusesAFileThatOnlyItsNameKeepsOut(String path, @TempDir Path folder) throws IOException {
        copyShipped(folder);
        Files.writeString(folder.resolve(path), "package meeting");

        assertThat(RuleBook.compile(RuleFiles.read(folder)))
                .isInstanceOfSatisfying(
                        Compilation.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.file() + " " + problem.code())
                                .containsExactly(path + " reference-misnamed-file"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"form.yaml", "meeting/form.yaml"})
    void refusesReferenceDataInTheWrongFolder(String path) {
        Map<String, byte[]> files = new TreeMap<>(RuleFiles.bundled().contents());
        files.put(path, files.remove("reference/form.yaml"));

        assertThat(problemsOf(files))
                .extracting(problem -> problem.file() + " " + problem.code())
                .containsExactly(path + " reference-unknown-file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "GB18030"})
    void tellsReferenceDataInAnotherEncoding(String encoding) {
        Map<String, byte[]> files = new TreeMap<>(RuleFiles.bundled().contents());
        files.computeIfPresent(
                "reference/form.yaml",
                (path, content) -> new String(content, UTF_8).getBytes(Charset.forName(encoding)));

        assertThat(problemsOf(files))
                .extracting(problem -> problem.file() + " " + problem.code())
                .containsExactly("reference/form.yaml reference-not-utf8");
    }

    @Test
    void tellsWhyAFileCannotBeUsed(@TempDir Path folder) throws IOException {
        copyShipped(folder);
        Path gone = Files.createSymbolicLink(folder.resolve("seed/gone.drl"), Path.of("nowhere.drl"));
        assertReason(folder, "seed/gone.drl", UnusableFileException.Reason.NO_FILE);
        Files.delete(gone);
        Path loop = Files.createSymbolicLink(folder.resolve("seed/loop"), folder);
        assertReason(folder, "seed/loop", UnusableFileException.Reason.LOOP);
        Files.delete(loop);
        Files.write(folder.resolve("seed/huge.drl"), new byte[(1 << 20) + 1]);
        assertReason(folder, "seed/huge.drl", UnusableFileException.Reason.TOO_LARGE);
    }

    private static void assertReason(Path folder, String file, UnusableFileException.Reason reason) {
        assertThatThrownBy(() -> RuleFiles.read(folder))
                .isInstanceOfSatisfying(UnusableFileException.class, unusable -> {
                    assertThat(unusable.getFile()).isEqualTo(file);
                    assertThat(unusable.reason()).isEqualTo(reason);
                });
    }

    private static void copyShipped(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : RuleFiles.bundled().contents().entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
    }

    private static List<Problem> problemsOf(Map<String, byte[]> files) {
        return ((Compilation.Refused) RuleBook.compile(RuleFiles.of(files))).problems();
    }

    @ParameterizedTest(name = "in force on {0}: {1}")
    @CsvSource({"2026-09-29, false", "2026-09-30, true", "2026-10-30, true", "2026-10-31, false"})
    void followsEffectiveDatesByTheDecisionTime(String day, boolean inForce) throws IOException {
        RuleBook book = compiled(rule ->
                rule.replace("\nwhen", "\n    date-effective \"2026-09-30\"\n    date-expires \"2026-10-31\"\nwhen"));
        List<Finding> findings = findings(book, READ_ONLY, day + "T00:00:00+08:00");
        assertThat(findings).hasSize(inForce ? 1 : 0);
    }

    @Test
    void leavesOutARuleThatIsNotEnabled() throws IOException {
        RuleBook book = compiled(rule -> rule.replace("\nwhen", "\n    enabled false\nwhen"));
        assertThat(findings(book, READ_ONLY, "2026-09-30T09:00:00+08:00")).isEmpty();
    }

    @Test
    void ordersFindingsByTierRuleAndPlace() throws IOException {
        List<Finding> findings = decide(shipped(), MEETING, "2026-10-08T16:00:00+08:00").items().stream()
                .filter(item -> item.itemNo().equals("CW-2026-1012-14"))
                .findFirst()
                .orElseThrow()
                .findings();
        assertThat(findings).extracting(Finding::ruleId).containsExactly("G02", "G04", "G12", "G35N");
    }

    @Test
    void namesTheUnsentDocumentOfFive() throws IOException {
        Path sample = Path.of("samples/seed/legal-pre-review/rejects-one-unsent-document-of-five");
        assertThat(findings(shipped(), sample, "2026-09-30T09:00:00+08:00"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.ruleId()).isEqualTo("G03");
                    assertThat(finding.reason().zh()).contains("明川省政务公开配套办法之四（送审稿）");
                    assertThat(finding.evidence())
                            .extracting(evidence -> evidence.pointer())
                            .contains("/items/0/documents/3/reviews");
                });
    }

    @Test
    void eachRuleAloneFindsWhatAllFindTogether() throws IOException {
        RuleBook all = shipped();
        List<Finding> together = all(decide(all, MEETING, "2026-10-08T16:00:00+08:00"));
        for (var rule : all.rules()) {
            RuleBook alone = compiledAll((path, text) -> disableAllBut(rule.id(), text));
            assertThat(all(decide(alone, MEETING, "2026-10-08T16:00:00+08:00")))
                    .as(rule.id())
                    .isEqualTo(together.stream()
                            .filter(finding -> finding.ruleId().equals(rule.id()))
                            .toList());
        }
    }

    @Test
    void refusesFilesWithProblemsAndTellsThemInOrder() {
        Compilation compilation = RuleBook.compile(RuleFiles.of(Map.of("z.drl", new byte[0], "a.drl", new byte[0])));
        assertThat(compilation)
                .isInstanceOfSatisfying(
                        Compilation.Refused.class,
                        refused -> assertThat(refused.problems())
                                .isSorted()
                                .extracting(Problem::file)
                                .contains("a.drl", "z.drl", "reference/opinions.yaml", "reference/thresholds.yaml"));
    }

    private static String disableAllBut(String id, String text) {
        return text.replaceAll("(?s)(rule \"(?!" + id + " )[^\"]*\".*?\n)when", "$1    enabled false\nwhen");
    }

    private static List<Finding> all(PacketDecision decision) {
        return decision.items().stream()
                .flatMap(item -> item.findings().stream())
                .toList();
    }

    private static List<Finding> findings(RuleBook book, Path sample, String time) throws IOException {
        return all(decide(book, sample, time));
    }

    private static PacketDecision decide(RuleBook book, Path sample, String time) throws IOException {
        byte[] packet = Files.readAllBytes(sample.resolve("packet.json"));
        return Gate.decide(
                (ReadPacket) PacketReader.create().read(packet),
                book,
                OffsetDateTime.parse(time).toInstant());
    }

    private static RuleBook shipped() {
        return compiledAll((path, text) -> text);
    }

    private static RuleBook compiled(UnaryOperator<String> signOff) {
        return compiledAll((path, text) -> path.equals(SIGN_OFF) ? signOff.apply(text) : text);
    }

    private static RuleBook compiledAll(java.util.function.BinaryOperator<String> edit) {
        Map<String, byte[]> files = new TreeMap<>(RuleFiles.bundled().contents());
        files.replaceAll((path, content) -> path.endsWith(".drl")
                ? edit.apply(path, new String(content, UTF_8)).getBytes(UTF_8)
                : content);
        Compilation compilation = RuleBook.compile(RuleFiles.of(files));
        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        return ((Compilation.Compiled) compilation).ruleBook();
    }
}
