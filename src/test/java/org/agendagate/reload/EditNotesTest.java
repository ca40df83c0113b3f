package org.agendagate.reload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.agendagate.language.Problem;
import org.agendagate.reading.PacketReader;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.Test;

class EditNotesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T01:00:00Z"), ZoneOffset.UTC);
    private static final String REPORTER = "meeting/reporter.drl";
    private static final String MINE = "extra/one.drl";

    @Test
    void sayThatARuleIsGone() {
        assertThat(notesOn(files -> files.remove(MINE)))
                .singleElement()
                .satisfies(note -> assertNote(note, "rule-deleted", MINE, "`X0001`"));
    }

    @Test
    void sayThatAFileEndsWhereARuleStoodBefore() {
        assertThat(notesOn(files -> edit(files, REPORTER, text -> text.substring(0, text.indexOf("\n// 分管领导不能到会")))))
                .extracting(Problem::code)
                .containsExactly("rule-deleted", "rule-deleted");
    }

    @Test
    void sayThatARuleIsSwitchedOff() {
        assertThat(notesOn(files -> edit(files, MINE, text -> text.replace("\nwhen", "\n    enabled false\nwhen"))))
                .singleElement()
                .satisfies(note -> assertNote(note, "rule-switched-off", MINE, "`X0001`"));
        assertThat(notesOn(files ->
                        edit(files, MINE, text -> text.replace("\nwhen", "\n    date-expires \"2026-11-30\"\nwhen"))))
                .extracting(Problem::code)
                .containsExactly("rule-switched-off");
    }

    @Test
    void sayThatAnIdIsUsedAgain() {
        assertThat(notesOn(files ->
                        edit(files, MINE, text -> text.replace("补充规则1", "另一条规则").replace("title == ", "title != "))))
                .extracting(Problem::code)
                .contains("id-used-again");
    }

    /** Under the number of a rule that was there once and then was not. */
    @Test
    void sayThatAnIdOfAnEarlierRuleBookIsUsedAgain() {
        Archive archive = new Archive();
        Map<String, byte[]> files = new TreeMap<>(RuleFiles.bundled().contents());
        files.put(MINE, Directory.harmlessRule(1).getBytes(UTF_8));
        archive.put(RuleFiles.of(files).version(), RuleFiles.of(new TreeMap<>(files)));
        files.remove(MINE);
        archive.put(RuleFiles.of(files).version(), RuleFiles.of(new TreeMap<>(files)));
        Rehearsal rehearsal = new Rehearsal(PacketReader.create(), null, KeptRehearsal.none(), CLOCK);
        rehearsal.lookInto(archive);
        rehearsal.remember(passed(rehearsal, files), "none");

        files.put(MINE, Directory.harmlessRule(1).getBytes(UTF_8));
        assertThat(passed(rehearsal, files).warnings())
                .extracting(Problem::code)
                .containsExactly("rule-untried");

        edit(files, MINE, text -> text.replace("补充规则1", "另一条规则").replace("title == ", "title != "));
        assertThat(passed(rehearsal, files).warnings())
                .filteredOn(problem -> problem.code().equals("id-used-again"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo(MINE);
                    assertThat(problem.zh()).contains("`X0001` 原是“补充规则1”", "“另一条规则”");
                });
    }

    @Test
    void sayThatNoSampleTouchesTheRuleThatChanged() {
        assertThat(notesOn(files -> edit(files, MINE, text -> text.replace("不会有的议题1", "别的议题"))))
                .singleElement()
                .satisfies(note -> assertNote(note, "rule-untried", MINE, "none of the 44 samples"));
    }

    @Test
    void sayThatARuleReportsOnEverySample() {
        assertThat(notesOn(files ->
                        edit(files, MINE, text -> text.replace("title == \"不会有的议题1\"", "title != \"不会有的议题1\""))))
                .extracting(Problem::code)
                .containsExactly("rule-reports-on-all");
    }

    @Test
    void sayWhichSamplesTouchTheRuleThatChanged() {
        assertThat(notesOn(files -> edit(
                        files, "seed/legal-pre-review.drl", text -> text.replace("@remedy( \"", "@remedy( \"请注意："))))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.code()).isEqualTo("rule-tried");
                    assertThat(note.severity()).isEqualTo(Problem.Severity.NOTE);
                    assertThat(note.zh()).contains("试运行样例 44 个", "legal-pre-review/");
                });
    }

    @Test
    void sayNothingOfAnEditThatLeavesRulesAsTheyAre() {
        assertThat(notesOn(files -> edit(files, MINE, text -> "// 说明\n" + text)))
                .isEmpty();
    }

    private static void assertNote(Problem note, String code, String file, String words) {
        assertThat(note.code()).isEqualTo(code);
        assertThat(note.file()).isEqualTo(file);
        assertThat(note.en()).contains(words);
        assertThat(note.severity()).isEqualTo(Problem.Severity.WARNING);
    }

    private static List<Problem> notesOn(Consumer<Map<String, byte[]>> edit) {
        Rehearsal rehearsal = new Rehearsal(PacketReader.create(), null, KeptRehearsal.none(), CLOCK);
        Map<String, byte[]> files = new TreeMap<>(RuleFiles.bundled().contents());
        files.put(MINE, Directory.harmlessRule(1).getBytes(UTF_8));
        rehearsal.remember(passed(rehearsal, files), "none");
        edit.accept(files);
        return passed(rehearsal, files).warnings();
    }

    private static Compilation.Compiled passed(Rehearsal rehearsal, Map<String, byte[]> files) {
        Compilation compilation = rehearsal.rehearse(RuleFiles.of(files));
        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        return (Compilation.Compiled) compilation;
    }

    private static void edit(Map<String, byte[]> files, String file, java.util.function.UnaryOperator<String> change) {
        String before = new String(files.get(file), UTF_8);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        files.put(file, after.getBytes(UTF_8));
    }
}
