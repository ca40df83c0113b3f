package org.agendagate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Machines that write digits otherwise, know other letters and are elsewhere give the same rule book and decision. */
class LocaleTest {
    private static final String MEETING = "samples/packets/standing-committee-2026-10-12";

    @Test
    void theSameBytesWhereverTheMachineIs() throws Exception {
        List<String> here = decide("-Duser.language=zh", "-Duser.country=CN", "-Duser.timezone=Asia/Shanghai");

        assertThat(here).hasSize(2).anyMatch(line -> line.contains("\"ruleBook\":\"sha256:"));
        assertThat(decide("-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=Pacific/Kiritimati"))
                .isEqualTo(here);
        assertThat(decide("-Duser.language=fa", "-Duser.country=IR", "-Duser.timezone=America/Los_Angeles"))
                .isEqualTo(here);
    }

    private static List<String> decide(String... machine) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(machine));
        Stream.of("-XX:TieredStopAtLevel=1", "-Dsun.jnu.encoding=UTF-8", "-cp", System.getProperty("java.class.path"))
                .forEach(command::add);
        command.addAll(List.of(AgendaGate.class.getName(), "decide", "--format", "json"));
        command.addAll(List.of(
                "--at",
                "2026-10-08T12:00:00+08:00",
                MEETING,
                "samples/seed/leader-sign-off/" + "rejects-item-whose-leader-only-wrote-read"));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines = process.inputReader(UTF_8).lines().toList();
        assertThat(process.waitFor()).isEqualTo(2);
        return lines;
    }
}
