package org.agendagate.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import org.agendagate.documents.WordFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DigestCommandTest {
    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void tellsBothDigestsOfEachFile() throws IOException {
        Path word = write("办法.docx", WordFiles.of("第一条 总则"));
        Path text = write("办法.txt", "第一条  总则\n".getBytes(UTF_8));

        assertThat(run("--format", "json", word.toString(), text.toString())).isZero();

        JsonNode[] documents = out().lines()
                .map(line -> JsonMapper.shared().readTree(line).path("document"))
                .toArray(JsonNode[]::new);
        assertThat(documents).hasSize(2);
        assertThat(documents[0].path("textHash")).isEqualTo(documents[1].path("textHash"));
        assertThat(documents[0].path("fileHash")).isNotEqualTo(documents[1].path("fileHash"));
    }

    @Test
    void tellsPeopleWhatWasLeftInTheFile() throws IOException {
        byte[] commented = WordFiles.made(document -> {
            document.createParagraph().createRun().setText("第一条 总则");
            document.createComments()
                    .createComment(java.math.BigInteger.ONE)
                    .createParagraph()
                    .createRun()
                    .setText("再议");
        });

        assertThat(run(write("办法.docx", commented).toString())).isZero();
        assertThat(out()).contains("fileHash  sha256:", "textHash  sha256-2:", "（此前的读法）", "留有1条批注");
    }

    @Test
    void endsWith2AndRepeatsNothingOfAClassifiedFile() throws IOException {
        Path file = write("关于某事.docx", WordFiles.of("机密★5年", "关于某事的请示"));

        assertThat(run(file.toString())).isEqualTo(2);
        assertThat(out() + err()).contains("#1", "机要渠道").doesNotContain("关于某事", "sha256");
    }

    @Test
    void endsWith3WhereAFileCannotBeReadAndGoesOn() throws IOException {
        Path broken = write("坏.docx", Arrays.copyOf(WordFiles.of("第一条"), 200));
        Path whole = write("好.txt", "第一条".getBytes(UTF_8));

        assertThat(run(broken.toString(), whole.toString())).isEqualTo(3);
        assertThat(err()).contains("坏.docx", "已损坏");
        assertThat(out()).contains("好.txt");
    }

    @Test
    void endsWith1WhereThereIsNoSuchFile() {
        assertThat(run(directory.resolve("nothing.docx").toString())).isEqualTo(1);
        assertThat(err()).contains("there is no such file");
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(directory.resolve(name), content);
    }

    private int run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "digest";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                Clock.systemUTC());
        return new CommandLineDoor(
                        console,
                        options -> {
                            throw new AssertionError("served");
                        },
                        options -> {
                            throw new AssertionError("opened the archive");
                        },
                        options -> {
                            throw new AssertionError("opened the records");
                        })
                .run(all);
    }

    private String out() {
        return out.toString(UTF_8);
    }

    private String err() {
        return err.toString(UTF_8);
    }
}
