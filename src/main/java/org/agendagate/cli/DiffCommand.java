package org.agendagate.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.agendagate.rules.RuleChanges;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code diff}: tells line by line what one rule book changed against another. */
@Command(name = "diff", description = "比较两个规则版本，逐行列出改动。", mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final ArchiveOption records;

    @Parameters(index = "0", paramLabel = "A", description = "版本号（可只写开头几位）")
    @SuppressWarnings("NullAway.Init")
    private String before;

    @Parameters(index = "1", paramLabel = "B", description = "版本号（可只写开头几位）")
    @SuppressWarnings("NullAway.Init")
    private String after;

    @Option(names = "--format", description = "human 或 json（默认 ${DEFAULT-VALUE}）")
    private Format format = Format.human;

    DiffCommand(Console console, Function<List<String>, OpenArchive> archives) {
        this.console = console;
        this.records = new ArchiveOption(archives);
    }

    @Override
    public Integer call() {
        try (OpenArchive open = records.open()) {
            RuleChanges changes = RuleChanges.between(
                    ArchiveOption.find(open.archive(), before), ArchiveOption.find(open.archive(), after));
            if (format == Format.json) {
                console.out().println(JsonMapper.shared().writeValueAsString(changes));
            } else {
                changes.files().forEach(file -> file.lines().forEach(console.out()::println));
            }
        }
        return ExitCode.WELL.code();
    }
}
