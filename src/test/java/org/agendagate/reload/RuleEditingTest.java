package org.agendagate.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.agendagate.reading.PacketReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleEditingTest {
    private static final String FILE = "本办/涉外议题（试行）.drl";
    private static final Rehearsal REHEARSAL = new Rehearsal(PacketReader.create(), null);

    @TempDir
    private Path folder;

    private RuleEditing editing;

    @BeforeEach
    void begin() {
        Directory.shipped(folder);
        LiveRuleBook live = new RuleBookStart(REHEARSAL, new Archive(), Clock.systemUTC()).open(folder);
        editing = new RuleEditing(folder, REHEARSAL, live);
    }

    @Test
    void editsAFileWithAChineseNameAndLinesThatEndAsOnWindows() throws Exception {
        String windows = Directory.harmlessRule(1).replace("\n", "\r\n");
        Files.createDirectories(folder.resolve("本办"));
        Files.writeString(folder.resolve(FILE), windows);
        String before = editing.text(FILE).orElseThrow().replace("\r\n", "\n");

        editing.save(FILE, before.replace("请核对。", "请核实。"), before);

        assertThat(Files.readString(folder.resolve(FILE))).isEqualTo(windows.replace("请核对。", "请核实。"));
    }

    @Test
    void keepsPlainEndsOfLines() throws Exception {
        String before = editing.text(Directory.SIGN_OFF).orElseThrow();

        editing.save(Directory.SIGN_OFF, before + "// 说明\n", before);

        assertThat(Files.readString(folder.resolve(Directory.SIGN_OFF))).isEqualTo(before + "// 说明\n");
    }

    @Test
    void tellsWhatAnotherEditDidMeanwhile() throws IOException {
        String before = editing.text(Directory.SIGN_OFF).orElseThrow();
        Files.writeString(folder.resolve(Directory.SIGN_OFF), before + "// 别人的改动\r\n");

        assertThatThrownBy(() -> editing.save(Directory.SIGN_OFF, before + "// 说明\n", before))
                .isInstanceOf(EditedMeanwhileException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.drl",
                "seed/leader-sign-off.drl",
                "本办/规则 1.drl",
                "规则.drl",
                "reference/calendar/2027.yaml",
                FILE
            })
    void takesNamesThatPeopleGiveFiles(String path) {
        assertThat(RuleEditing.isPath(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.drl",
                "a/../../b.drl",
                "/etc/a.drl",
                ".hidden.drl",
                "a/.drl",
                "a.drl ",
                "a .drl",
                "a\\b.drl",
                "a.txt",
                "a.drl.bak",
                "1/2/3/4/5/6/7/8/a.drl",
                "~$a.drl",
                "a\u0000.drl"
            })
    void takesNoNameThatLeadsElsewhereOrDoesNotCount(String path) {
        assertThat(RuleEditing.isPath(path)).isFalse();
    }
}
