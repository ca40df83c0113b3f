package org.agendagate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.agendagate.facts.Facts;
import org.agendagate.language.Problem;
import org.agendagate.offices.NewOffice;
import org.agendagate.offices.OfficeFolder;
import org.agendagate.offices.OfficeProblem;
import org.agendagate.offices.OfficeWorkbook;
import org.agendagate.reload.Guard;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code init}: makes the rules directory of a new office from questions or a workbook. */
@Command(
        name = "init",
        description = "为一个新的单位写出规则目录：逐项提问，或者先写出工作簿（--sheet），填好后读回。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "退出码：%n",
        exitCodeList = {"0:已写出", "1:无法运行", "3:填写的内容有问题，没有写出规则目录"})
final class InitCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "新单位的规则目录；不能已有内容")
    private @Nullable Path directory;

    @Option(names = "--sheet", paramLabel = "FILE", description = "工作簿（.xlsx）；还没有的，写出一个空的")
    private @Nullable Path sheet;

    @Option(names = "--lang", description = "zh 或 en（默认 ${DEFAULT-VALUE}）")
    private Language language = Language.zh;

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            return run().code();
        } catch (IOException failure) {
            throw new CommandFailedException("nothing more was written: " + failure.getMessage(), failure);
        }
    }

    private ExitCode run() throws IOException {
        if (sheet != null && !Files.exists(sheet)) {
            Files.write(sheet, OfficeWorkbook.write());
            say(
                    "已写出 " + sheet + "。请填好各表，再运行 init 规则目录 --sheet " + sheet,
                    "wrote " + sheet + "; fill it in, then run init DIR --sheet " + sheet);
            return ExitCode.WELL;
        } else if (directory == null) {
            throw new CommandFailedException("name the directory of the new office: init DIR");
        } else if (isUsed(directory)) {
            throw new CommandFailedException("`" + directory + "` has contents already; name an empty or a new one");
        }
        NewOffice office = sheet == null ? new OfficeQuestions(console, language).ask() : read(sheet);
        List<OfficeProblem> problems = OfficeFolder.problemsOf(office);
        if (!problems.isEmpty()) {
            problems.forEach(
                    problem -> console.err().println(problem.at() + "：" + language.of(problem.zh(), problem.en())));
            return ExitCode.INVALID;
        }
        return write(
                directory,
                OfficeFolder.of(office, OffsetDateTime.now(console.clock().withZone(Facts.ZONE))));
    }

    private static boolean isUsed(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return false;
        }
        try (Stream<Path> contents = Files.list(folder)) {
            return contents.findAny().isPresent();
        }
    }

    private static NewOffice read(Path file) throws IOException {
        NewOffice office = OfficeWorkbook.read(Files.readAllBytes(file));
        if (office == null) {
            throw new CommandFailedException("`" + file
                    + "` is not the workbook that init wrote: rename it, run init --sheet again and fill that in");
        }
        return office;
    }

    /** Nothing is written that the service would refuse. */
    private ExitCode write(Path folder, Map<String, byte[]> files) throws IOException {
        Compilation compilation = Guard.create().admit(RuleFiles.of(rulesAmong(files)));
        if (compilation instanceof Compilation.Refused refused) {
            RulesOption.tell(refused.problems(), console, language);
            return ExitCode.INVALID;
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        List<Problem> warnings = ((Compilation.Compiled) compilation).warnings();
        RulesOption.tell(warnings, console, language);
        tellNext(folder, ((Compilation.Compiled) compilation).ruleBook().rules().size());
        return ExitCode.WELL;
    }

    private static Map<String, byte[]> rulesAmong(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .filter(file -> !file.getKey().endsWith(".json"))
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void tellNext(Path folder, int rules) {
        say(
                String.format(
                        Locale.ROOT,
                        "已写出 %1$s：规则 %2$d 条、参考数据、三个报送包。接着可以：%n"
                                + "  检查：check %1$s%n  试判：decide --rules %1$s %1$s/packets/*.json%n"
                                + "  启动：serve --rules %1$s --agendagate.office.name=告知单上的单位名称",
                        folder,
                        rules),
                String.format(
                        Locale.ROOT,
                        "wrote %1$s: %2$d rules, reference data and three packets; next:%n"
                                + "  check %1$s%n  decide --rules %1$s %1$s/packets/*.json%n"
                                + "  serve --rules %1$s --agendagate.office.name=WHO-ISSUES-NOTICES",
                        folder,
                        rules));
    }

    private void say(String zh, String en) {
        console.out().println(language.of(zh, en));
    }
}
