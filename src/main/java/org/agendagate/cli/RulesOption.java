package org.agendagate.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.agendagate.language.Problem;
import org.agendagate.reload.Guard;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --rules}: which rule book a command uses. */
final class RulesOption {
    @Option(names = "--rules", paramLabel = "DIRECTORY", description = "规则目录；不指定的用随程序提供的规则")
    private @Nullable Path directory;

    /** The rule book, or {@code null} after every problem for which it must not judge was told. */
    @Nullable
    RuleBook load(Console console, Language language) {
        return load(console, language, false);
    }

    /**
     * As {@link #load(Console, Language)}.
     *
     * @param trial whether a book that compiles is taken all the same, once it was told that it must not judge
     */
    @Nullable
    RuleBook load(Console console, Language language, boolean trial) {
        Guard guard = Guard.create();
        RuleFiles files = filesIn(directory);
        Compilation compilation = guard.admit(files);
        if (compilation instanceof Compilation.Compiled compiled) {
            return compiled.ruleBook();
        }
        tell(((Compilation.Refused) compilation).problems(), console, language);
        if (!trial || !(RuleBook.compile(files) instanceof Compilation.Compiled compiled)) {
            return null;
        }
        console.err()
                .println(language.of(
                        "试判：这些规则不能正式使用（见上），以下结论仅供参考。",
                        "trial: these rules must not be used in earnest (see above); what follows is for trying only"));
        return compiled.ruleBook();
    }

    static RuleFiles filesIn(@Nullable Path directory) {
        try {
            return directory == null ? RuleFiles.bundled() : RuleFiles.read(directory);
        } catch (IOException failure) {
            throw new CommandFailedException("cannot read the rules: " + failure.getMessage(), failure);
        }
    }

    private static String prefix(Problem.Severity severity, Language language) {
        return switch (severity) {
            case ERROR -> "";
            case WARNING -> language.of("警告：", "warning: ");
            case NOTE -> language.of("说明：", "note: ");
        };
    }

    static void tell(List<Problem> problems, Console console, Language language) {
        for (Problem problem : problems) {
            console.err()
                    .println(String.format(
                            Locale.ROOT,
                            "%s:%d:%d: %s%s",
                            problem.file(),
                            problem.line(),
                            problem.column(),
                            prefix(problem.severity(), language),
                            language.of(problem.zh(), problem.en())));
        }
    }
}
