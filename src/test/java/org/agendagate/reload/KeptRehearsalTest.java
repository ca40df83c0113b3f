package org.agendagate.reload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.agendagate.language.Problem;
import org.agendagate.reading.PacketReader;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptRehearsalTest {
    private static final PacketReader READER = PacketReader.create();
    /** May serve; a rehearsal finds nothing to warn of, so that the warning that was kept tells where it came from. */
    private static final RuleFiles OWN = edited("form/agenda-form.drl", "申报表缺填", "申报表尚缺");

    private static final String OUTCOME = "the outcome that was kept";

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void keep() {
        file = folder.resolve("data/rehearsed.json");
        KeptRehearsal.in(file, "build 1").keep(OWN, "none", List.of(warning()));
    }

    @Test
    void goesWithoutTheSamplesWhereNothingHasChanged() {
        assertThat(rehearsal("build 1").recall(OWN)).isInstanceOfSatisfying(Compilation.Compiled.class, compiled -> {
            assertThat(compiled.ruleBook().version()).isEqualTo(OWN.version());
            assertThat(compiled.warnings()).containsExactly(warning());
        });
    }

    @Test
    void rehearsesAnEditWhateverIsKept() {
        assertRehearsed(rehearsal("build 1").rehearse(OWN));
    }

    @Test
    void rehearsesAgainForAnotherBuildOfTheProgram() {
        assertRehearsed(rehearsal("build 2").recall(OWN));
    }

    @Test
    void rehearsesAgainForOtherRules() {
        assertRehearsed(rehearsal("build 1").recall(edited("form/agenda-form.drl", "申报表缺填", "申报表还缺")));
    }

    @Test
    void rehearsesAgainWhereTheOfficeHasOtherSamples() throws IOException {
        Path samples = Files.createDirectory(folder.resolve("samples"));
        Rehearsal rehearsal = new Rehearsal(READER, samples, KeptRehearsal.in(file, "build 1"));
        assertRehearsed(rehearsal.recall(OWN));

        KeptRehearsal.in(file, "build 1").keep(OWN, FolderDigest.of(samples), List.of(warning()));
        assertThat(warnings(rehearsal.recall(OWN))).containsExactly(warning());
        Files.writeString(samples.resolve("packet.json"), "{}");
        assertRehearsed(rehearsal.recall(OWN));
    }

    @Test
    void keepsForTheSamplesThatWereGoneThrough() throws IOException {
        Path samples = Files.createDirectory(folder.resolve("samples"));
        Rehearsal rehearsal = new Rehearsal(READER, samples, KeptRehearsal.in(file, "build 1"));
        String before = FolderDigest.of(samples);
        Compilation compilation = rehearsal.rehearse(OWN);
        Files.writeString(samples.resolve("packet.json"), "{}");

        rehearsal.remember((Compilation.Compiled) compilation, before);

        KeptRehearsal kept = KeptRehearsal.in(file, "build 1");
        assertThat(kept.find(OWN.version(), before)).hasValue(List.of());
        assertThat(kept.find(OWN.version(), FolderDigest.of(samples))).isEmpty();
    }

    /** A file can be forged; what it says must not open the rules without exception. */
    @Test
    void looksAtTheInvariantsWhateverIsKept() {
        for (RuleFiles odd : List.of(
                edited("reference/departments.yaml", "units: [省委组织部]", "units: []"),
                edited("reference/opinions.yaml", "AGREE: [同意,", "AGREE: [圈阅, 同意,"))) {
            assertThat(RuleBook.compile(odd)).isInstanceOf(Compilation.Compiled.class);
            KeptRehearsal.in(file, "build 1").keep(odd, "none", List.of());
            assertThat(rehearsal("build 1").recall(odd)).isInstanceOf(Compilation.Refused.class);
        }
    }

    @Test
    void comparesTheSeedRulesWhateverIsKept() {
        RuleFiles weaker = edited(
                "seed/leader-sign-off.drl", "inCharge, !signedOpinion", "inCharge, !signedOpinion, unit != \"省财政厅\"");
        KeptRehearsal.in(file, "build 1").keep(weaker, "none", List.of());
        assertThat(RuleBook.compile(weaker)).isInstanceOf(Compilation.Compiled.class);
        assertThat(rehearsal("build 1").recall(weaker)).isInstanceOf(Compilation.Refused.class);
    }

    @Test
    void ignoresWhatIsDamagedOrForeignAndKeepsAnew() throws IOException {
        String kept = Files.readString(file);
        List<String> damaged = List.of(
                "",
                "{",
                "null",
                "[]",
                "{\"rehearsed\":null,\"digest\":null}",
                kept.substring(0, kept.length() / 2),
                kept.replace("the outcome", "another outcome"),
                kept.replace("build 1", "build 9"));
        for (String content : damaged) {
            Files.writeString(file, content);
            assertRehearsed(rehearsal("build 1").recall(OWN));
        }
        Rehearsal rehearsal = rehearsal("build 1");
        Compilation shipped = rehearsal.recall(RuleFiles.bundled());
        rehearsal.remember((Compilation.Compiled) shipped, rehearsal.samplesDigest());
        assertThat(KeptRehearsal.in(file, "build 1").find(RuleFiles.bundled().version(), "none"))
                .hasValue(List.of());
    }

    @Test
    void doesWithoutAPlaceToKeepIt() throws IOException {
        Path nowhere = Files.writeString(folder.resolve("file"), "").resolve("rehearsed.json");
        Rehearsal rehearsal = new Rehearsal(READER, null, KeptRehearsal.in(nowhere, "build 1"));
        Compilation shipped = rehearsal.recall(RuleFiles.bundled());
        rehearsal.remember((Compilation.Compiled) shipped, rehearsal.samplesDigest());
        assertThat(rehearsal.recall(RuleFiles.bundled())).isInstanceOf(Compilation.Compiled.class);
    }

    private Rehearsal rehearsal(String program) {
        return new Rehearsal(READER, null, KeptRehearsal.in(file, program));
    }

    private static void assertRehearsed(Compilation compilation) {
        assertThat(warnings(compilation)).doesNotContain(warning());
    }

    private static List<Problem> warnings(Compilation compilation) {
        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        return ((Compilation.Compiled) compilation).warnings();
    }

    private static Problem warning() {
        return new Problem("a.drl", 1, 2, Problem.Severity.WARNING, "sample-differs", "提示", OUTCOME);
    }

    private static RuleFiles edited(String path, String before, String after) {
        Map<String, byte[]> files = new TreeMap<>(RuleFiles.bundled().contents());
        files.computeIfPresent(
                path,
                (name, content) -> new String(content, StandardCharsets.UTF_8)
                        .replace(before, after)
                        .getBytes(StandardCharsets.UTF_8));
        return RuleFiles.of(files);
    }
}
