package org.agendagate.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.agendagate.language.Problem;
import org.agendagate.rules.CarriedOver;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code directory --carry-over}: makes the directory of units and posts out of the files an office has. */
@Command(
        name = "directory",
        description = "单位和分工名录：把只有 portfolios.yaml 的规则目录转为使用 directory.yaml。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "退出码：%n",
        exitCodeList = {"0:已转", "1:无法运行", "3:规则目录有错误，没有改动"})
final class DirectoryCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--carry-over",
            required = true,
            paramLabel = "RULES",
            description = "规则目录：写出 reference/directory.yaml，原 portfolios.yaml 改名为 portfolios.yaml.old")
    @SuppressWarnings("NullAway.Init")
    private Path rules;

    @Option(names = "--lang", description = "zh 或 en（默认 ${DEFAULT-VALUE}）")
    private Language language = Language.zh;

    DirectoryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Compilation before = RuleBook.compile(RulesOption.filesIn(rules));
        if (before instanceof Compilation.Refused refused) {
            return refuse(refused.problems());
        }
        RuleBook book = ((Compilation.Compiled) before).ruleBook();
        if (book.files().contents().containsKey(CarriedOver.DIRECTORY)) {
            throw new CommandFailedException(rules + " has a directory already: " + CarriedOver.DIRECTORY);
        }
        CarriedOver carried = CarriedOver.of(book);
        Compilation after = RuleBook.compile(carried.files());
        if (after instanceof Compilation.Refused refused) {
            return refuse(refused.problems());
        }
        write(carried);
        RulesOption.tell(fresh(before, after), console, language);
        console.out()
                .println(language.of(
                        "已写出 %s，原 %s 改名为 %s.old。请补上其他名称，再运行 check、samples 核对。"
                                .formatted(CarriedOver.DIRECTORY, CarriedOver.PORTFOLIOS, CarriedOver.PORTFOLIOS),
                        "wrote %s and renamed %s to %s.old; add the other names, then run check and samples"
                                .formatted(CarriedOver.DIRECTORY, CarriedOver.PORTFOLIOS, CarriedOver.PORTFOLIOS)));
        return ExitCode.WELL.code();
    }

    private int refuse(List<Problem> problems) {
        RulesOption.tell(problems, console, language);
        return ExitCode.INVALID.code();
    }

    private static List<Problem> fresh(Compilation before, Compilation after) {
        List<Problem> known = ((Compilation.Compiled) before).warnings();
        return ((Compilation.Compiled) after)
                .warnings().stream().filter(problem -> !known.contains(problem)).toList();
    }

    /** The new file first: a service that looks in between refuses both and keeps what it has. */
    private void write(CarriedOver carried) {
        try {
            Files.writeString(
                    rules.resolve(CarriedOver.DIRECTORY),
                    carried.directory(),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE_NEW);
            Files.move(rules.resolve(CarriedOver.PORTFOLIOS), rules.resolve(CarriedOver.PORTFOLIOS + ".old"));
        } catch (IOException failure) {
            throw new CommandFailedException("nothing more was written: " + failure.getMessage(), failure);
        }
    }
}
