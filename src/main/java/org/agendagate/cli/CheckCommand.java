package org.agendagate.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.agendagate.language.Problem;
import org.agendagate.language.ProblemCode;
import org.agendagate.reading.PacketReader;
import org.agendagate.reload.KeptRehearsal;
import org.agendagate.reload.Rehearsal;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.agendagate.samples.Samples;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code check}: tells every problem of a rules directory for which the service would refuse it. */
@Command(name = "check", description = "检查规则文件和参考数据，逐条指出文件、行、列。", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "RULES", description = "规则目录；不指定的检查随程序提供的规则")
    private @Nullable Path directory;

    @Option(names = "--samples", paramLabel = "DIRECTORY", description = "样例文件夹；不指定的用规则目录旁边的 samples（如果有）")
    private @Nullable Path samples;

    @Option(names = "--format", description = "human、json 或 sarif（默认 ${DEFAULT-VALUE}）")
    private CheckFormat format = CheckFormat.human;

    @Option(names = "--lang", description = "zh 或 en（默认 ${DEFAULT-VALUE}）")
    private Language language = Language.zh;

    @Option(
            names = "--against",
            paramLabel = "RULES",
            description = "与哪个规则目录相比，指出删除、停用、改动的规则，列出三条硬规定原来拦下、现在不再拦下的情形；不指定的与上次试运行的规则相比（如果有）")
    private @Nullable Path against;

    @Option(names = "--rehearsed", paramLabel = "FILE", description = "服务保存上次试运行结果的文件（默认 ${DEFAULT-VALUE}）")
    private Path rehearsed = Path.of("data", "rehearsed.json");

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path proving = samples == null ? samplesBesideRules() : samples;
        RuleBook earlier = earlier();
        Compilation compilation = rehearse(proving, earlier);
        if (compilation instanceof Compilation.Compiled compiled) {
            List<Problem> warnings = new ArrayList<>(compiled.warnings());
            warnings.addAll(unproven(compiled.ruleBook(), proving));
            warnings.sort(null);
            tell(warnings, compiled, OpeningsText.against(earlier, compiled.ruleBook(), console.clock()));
            return ExitCode.WELL.code();
        }
        tell(((Compilation.Refused) compilation).problems(), null, OpeningsText.none());
        return ExitCode.INVALID.code();
    }

    /** A directory that is not there is a mistake in the command, not in the rules. */
    private Compilation rehearse(@Nullable Path proving, @Nullable RuleBook earlier) {
        Rehearsal rehearsal = new Rehearsal(PacketReader.create(), proving, KeptRehearsal.none(), console.clock());
        if (earlier != null) {
            rehearsal.holdAgainst(earlier);
        }
        return directory != null && Files.isDirectory(directory)
                ? rehearsal.rehearse(directory)
                : rehearsal.rehearse(RulesOption.filesIn(directory));
    }

    /** What the rules are compared with; {@code null} where there is nothing. */
    private @Nullable RuleBook earlier() {
        RuleFiles files = against != null
                ? RulesOption.filesIn(against)
                : KeptRehearsal.lastRehearsed(rehearsed).orElse(null);
        if (files == null) {
            return null;
        }
        if (RuleBook.compile(files) instanceof Compilation.Compiled compiled) {
            return compiled.ruleBook();
        } else if (against == null) {
            return null;
        }
        throw new CommandFailedException(
                "the rules in `" + against + "` make no rule book to compare with: run `check` on them");
    }

    private static List<Problem> unproven(RuleBook ruleBook, @Nullable Path folder) {
        if (folder == null) {
            return List.of();
        }
        return new Samples(PacketReader.create(), ruleBook).unproven(SamplesCommand.list(folder));
    }

    private @Nullable Path samplesBesideRules() {
        return directory == null ? null : Samples.beside(directory);
    }

    private void tell(List<Problem> problems, Compilation.@Nullable Compiled compiled, OpeningsText openings) {
        if (format == CheckFormat.sarif) {
            List<ProblemCode> codes = new ArrayList<>(Rehearsal.problemCodes());
            codes.add(Samples.NO_SAMPLES);
            console.out().println(new SarifLog(codes, directory, language).write(problems));
            return;
        }
        if (format == CheckFormat.json) {
            Map<String, @Nullable Object> answer = new LinkedHashMap<>();
            answer.put("ruleBook", compiled == null ? null : compiled.ruleBook().version());
            answer.put("problems", problems);
            answer.put("against", openings.version());
            answer.put("openings", openings.all());
            console.out().println(JsonMapper.shared().writeValueAsString(answer));
            return;
        }
        RulesOption.tell(problems, console, language);
        if (compiled != null) {
            int rules = compiled.ruleBook().rules().size();
            console.out()
                    .println(language.of(
                            String.format(
                                    Locale.ROOT,
                                    "规则 %d 条，可以使用；版本 %s",
                                    rules,
                                    compiled.ruleBook().version()),
                            String.format(
                                    Locale.ROOT,
                                    "%d rules, all well; version %s",
                                    rules,
                                    compiled.ruleBook().version())));
            openings.print(console.out(), language);
        }
    }
}
