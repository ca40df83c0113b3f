package org.agendagate.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.agendagate.language.Problem;
import org.agendagate.language.ProblemCode;
import org.agendagate.reading.PacketReader;
import org.agendagate.reload.Rehearsal;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
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

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path proving = samples == null ? samplesBesideRules() : samples;
        Compilation compilation = rehearse(proving);
        if (compilation instanceof Compilation.Compiled compiled) {
            List<Problem> warnings = new ArrayList<>(compiled.warnings());
            warnings.addAll(unproven(compiled.ruleBook(), proving));
            warnings.sort(null);
            tell(warnings, compiled);
            return ExitCode.WELL.code();
        }
        tell(((Compilation.Refused) compilation).problems(), null);
        return ExitCode.INVALID.code();
    }

    /** A directory that is not there is a mistake in the command, not in the rules. */
    private Compilation rehearse(@Nullable Path proving) {
        Rehearsal rehearsal = new Rehearsal(PacketReader.create(), proving);
        return directory != null && Files.isDirectory(directory)
                ? rehearsal.rehearse(directory)
                : rehearsal.rehearse(RulesOption.filesIn(directory));
    }

    private static List<Problem> unproven(RuleBook ruleBook, @Nullable Path folder) {
        if (folder == null) {
            return List.of();
        }
        return new Samples(PacketReader.create(), ruleBook).unproven(SamplesCommand.list(folder));
    }

    private @Nullable Path samplesBesideRules() {
        Path beside = directory == null
                ? null
                : directory.toAbsolutePath().normalize().resolveSibling("samples");
        return beside != null && Files.isDirectory(beside) ? beside : null;
    }

    private void tell(List<Problem> problems, Compilation.@Nullable Compiled compiled) {
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
            console.out().println(JsonMapper.shared().writeValueAsString(answer));
            return;
        }
        RulesOption.tell(problems, console, language);
        if (compiled != null) {
            int rules = compiled.ruleBook().rules().size();
            console.out()
                    .println(language.of(
                            "规则 %d 条，可以使用；版本 %s"
                                    .formatted(rules, compiled.ruleBook().version()),
                            "%d rules, all well; version %s"
                                    .formatted(rules, compiled.ruleBook().version())));
        }
    }
}
