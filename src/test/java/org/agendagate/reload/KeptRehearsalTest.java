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
import org.agendagate.packet.PacketReader;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptRehearsalTest {
    private static final PacketReader READER = PacketReader.create();
    /** Compiles, and no seed sample gets the expected words under it: only a rehearsal refuses it. */
    private static final RuleFiles ODD = edited("seed/leader-sign-off.drl", "未签署明确意见", "没有签署明确意见");

    private static final String OUTCOME = "the outcome that was kept";

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void keep() {
        file = folder.resolve("data/rehearsed.json");
        KeptRehearsal.in(file, "build 1").keep(ODD.version(), "none", List.of(warning()));
    }

    @Test
    void goesWithoutTheSamplesWhereNothingHasChanged() {
        assertThat(rehearsal("build 1").recall(ODD)).isInstanceOfSatisfying(Compilation.Compiled.class, compiled -> {
            assertThat(compiled.ruleBook().version()).isEqualTo(ODD.version());
            assertThat(compiled.warnings()).containsExactly(warning());
        });
    }

    @Test
    void rehearsesAnEditWhateverIsKept() {
        assertThat(rehearsal("build 1").rehearse(ODD)).isInstanceOf(Compilation.Refused.class);
    }

    @Test
    void rehearsesAgainForAnotherBuildOfTheProgram() {
        assertThat(rehearsal("build 2").recall(ODD)).isInstanceOf(Compilation.Refused.class);
    }

    @Test
    void rehearsesAgainForOtherRules() {
        RuleFiles other = edited("seed/leader-sign-off.drl", "未签署明确意见", "未签署意见");
        assertThat(rehearsal("build 1").recall(other)).isInstanceOf(Compilation.Refused.class);
    }

    @Test
    void rehearsesAgainWhereTheOfficeHasOtherSamples() throws IOException {
        Path samples = Files.createDirectory(folder.resolve("samples"));
        Rehearsal rehearsal = new Rehearsal(READER, samples, KeptRehearsal.in(file, "build 1"));
        assertThat(rehearsal.recall(ODD)).isInstanceOf(Compilation.Refused.class);

        KeptRehearsal.in(file, "build 1").keep(ODD.version(), FolderDigest.of(samples), List.of());
        assertThat(rehearsal.recall(ODD)).isInstanceOf(Compilation.Compiled.class);
        Files.writeString(samples.resolve("packet.json"), "{}");
        assertThat(rehearsal.recall(ODD)).isInstanceOf(Compilation.Refused.class);
    }

    @Test
    void comparesTheSeedRulesWhateverIsKept() {
        RuleFiles weaker = edited(
                "seed/leader-sign-off.drl", "inCharge, !signedOpinion", "inCharge, !signedOpinion, unit != \"省财政厅\"");
        KeptRehearsal.in(file, "build 1").keep(weaker.version(), "none", List.of());
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
            assertThat(rehearsal("build 1").recall(ODD)).as(content).isInstanceOf(Compilation.Refused.class);
        }
        Rehearsal rehearsal = rehearsal("build 1");
        Compilation shipped = rehearsal.recall(RuleFiles.bundled());
        rehearsal.remember((Compilation.Compiled) shipped);
        assertThat(KeptRehearsal.in(file, "build 1").find(RuleFiles.bundled().version(), "none"))
                .hasValue(List.of());
    }

    @Test
    void doesWithoutAPlaceToKeepIt() throws IOException {
        Path nowhere = Files.writeString(folder.resolve("file"), "").resolve("rehearsed.json");
        Rehearsal rehearsal = new Rehearsal(READER, null, KeptRehearsal.in(nowhere, "build 1"));
        Compilation shipped = rehearsal.recall(RuleFiles.bundled());
        rehearsal.remember((Compilation.Compiled) shipped);
        assertThat(rehearsal.recall(RuleFiles.bundled())).isInstanceOf(Compilation.Compiled.class);
    }

    private Rehearsal rehearsal(String program) {
        return new Rehearsal(READER, null, KeptRehearsal.in(file, program));
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
