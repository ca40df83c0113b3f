package org.agendagate.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.agendagate.documents.DocumentFlaw;
import org.agendagate.documents.DocumentReader;
import org.agendagate.documents.DocumentReading;
import org.agendagate.documents.DocumentSummary;
import org.agendagate.documents.Remark;
import org.agendagate.markings.Markings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code digest}: tells the digests that a packet names documents by, and what was left in the files. */
@Command(
        name = "digest",
        description = "读取 docx、pdf、纯文本文件，列出报送包要填的文件摘要值和文本摘要值，提示修订痕迹、批注、隐藏文字；不保存。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "退出码：%n",
        exitCodeList = {"0:全部读取", "1:文件无法打开", "2:带有密级标志，拒绝处理", "3:文件无法读取"})
final class DigestCommand implements Callable<Integer> {
    /** A larger file is cut off and then broken: more than any server takes. */
    private static final int MOST = 64 << 20;

    private static final String CLASSIFIED = "带有密级标志（位置：%s），已停止处理：请报告保密部门，通过机要渠道办理；如系误判，请核对该处文字，改写后重试";
    private static final String CLASSIFIED_EN =
            "bears a classification marking (in %s) and was not processed: tell the secrecy office, use the confidential channel;"
                    + " where this is a mistake, check the words there and try again";

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "docx、pdf 或者纯文本文件")
    private List<String> files = List.of();

    @Option(names = "--format", description = "human 或 json（默认 ${DEFAULT-VALUE}）；json 每个文件一行")
    private Format format = Format.human;

    @Option(names = "--lang", description = "zh 或 en（默认 ${DEFAULT-VALUE}）")
    private Language language = Language.zh;

    DigestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ExitCode code = ExitCode.WELL;
        for (int index = 0; index < files.size(); index++) {
            code = code.worse(tell(index + 1, files.get(index)));
        }
        return code.code();
    }

    private ExitCode tell(int number, String name) {
        DocumentReading reading;
        try {
            Path path = Path.of(name);
            reading = DocumentReader.read(bytesOf(path), String.valueOf(path.getFileName()), Markings.FLOOR);
        } catch (IOException | InvalidPathException failure) {
            console.err()
                    .println("agenda-gate: cannot read the file `" + name + "`: "
                            + (failure instanceof NoSuchFileException
                                    ? "there is no such file"
                                    : "it cannot be opened"));
            return ExitCode.FAILED;
        }
        if (reading instanceof DocumentReading.Classified classified) {
            // Not even the name is repeated.
            tellProblem(
                    "#" + number,
                    "CLASSIFIED",
                    CLASSIFIED.formatted(classified.place().zh()),
                    CLASSIFIED_EN.formatted(classified.place().en()));
            return ExitCode.REJECTED;
        }
        if (reading instanceof DocumentReading.Flawed flawed) {
            DocumentFlaw flaw = flawed.flaw();
            tellProblem(name, flaw.name(), flaw.zh(), flaw.en());
            return ExitCode.INVALID;
        }
        tellDigests(name, ((DocumentReading.Read) reading).document().summary());
        return ExitCode.WELL;
    }

    private void tellDigests(String name, DocumentSummary document) {
        if (format == Format.json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("file", name);
            answer.put("document", document);
            answer.put("remarks", document.remarks());
            console.out().println(JsonMapper.shared().writeValueAsString(answer));
            return;
        }
        console.out().println(name);
        console.out().println("  fileHash  " + document.fileHash());
        console.out().println("  textHash  " + document.textHash());
        document.earlierTextHashes()
                .forEach(earlier -> console.out()
                        .println("            " + earlier + language.of("（此前的读法）", " (by an earlier reading)")));
        console.out()
                .println("  "
                        + language.of(
                                String.format(Locale.ROOT, "%s，%d字", document.kind(), document.characters()),
                                String.format(
                                        Locale.ROOT, "%s, %d characters", document.kind(), document.characters())));
        for (Remark remark : document.remarks()) {
            console.out().println("  " + language.of("注意：", "note: ") + language.of(remark.zh(), remark.en()));
        }
    }

    private void tellProblem(String name, String code, String zh, String en) {
        if (format == Format.json) {
            Map<String, Object> problem = new LinkedHashMap<>();
            problem.put("file", name);
            problem.put("problem", code);
            problem.put("zh", zh);
            problem.put("en", en);
            console.out().println(JsonMapper.shared().writeValueAsString(problem));
        } else {
            console.err().println(name + ": " + language.of(zh, en));
        }
    }

    private static byte[] bytesOf(Path path) throws IOException {
        try (InputStream content = Files.newInputStream(path)) {
            return content.readNBytes(MOST);
        }
    }
}
