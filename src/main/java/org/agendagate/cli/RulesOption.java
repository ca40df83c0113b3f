package org.agendagate.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.agendagate.language.Problem;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --rules}: which rule book a command uses. */
final class RulesOption {
    @Option(names = "--rules", paramLabel = "DIRECTORY", description = "规则目录；不指定的用随程序提供的规则")
    private @Nullable Path directory;

    /** The rule book, or {@code null} after every problem of its files was told. */
    @Nullable
    RuleBook load(Console console, Language language) {
        Compilation compilation = RuleBook.compile(filesIn(directory));
        if (compilation instanceof Compilation.Compiled compiled) {
            return compiled.ruleBook();
        }
        tell(((Compilation.Refused) compilation).problems(), console, language);
        return null;
    }

    static RuleFiles filesIn(@Nullable Path directory) {
        try {
            return directory == null ? RuleFiles.bundled() : RuleFiles.read(directory);
        } catch (IOException failure) {
            throw new CommandFailedException("cannot read the rules: " + failure.getMessage(), failure);
        }
    }

    static void tell(List<Problem> problems, Console console, Language language) {
        for (Problem problem : problems) {
            console.err()
                    .println("%s:%d:%d: %s%s"
                            .formatted(
                                    problem.file(),
                                    problem.line(),
                                    problem.column(),
                                    problem.severity() == Problem.Severity.WARNING
                                            ? language.of("警告：", "warning: ")
                                            : "",
                                    language.of(problem.zh(), problem.en())));
        }
    }
}
