package org.agendagate.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.agendagate.reload.RuleRestore;
import org.agendagate.rules.RuleFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code restore}: writes an archived rule book back into the rules directory, where a running service takes it up. */
@Command(name = "restore", description = "把某一规则版本整体恢复到规则目录；运行中的服务会自动采用。", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final ArchiveOption records;

    @Parameters(paramLabel = "VERSION", description = "版本号（可只写开头几位），见 versions")
    @SuppressWarnings("NullAway.Init")
    private String version;

    @Option(names = "--rules", required = true, paramLabel = "DIRECTORY", description = "规则目录")
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    RestoreCommand(Console console, Function<List<String>, OpenArchive> archives) {
        this.console = console;
        this.records = new ArchiveOption(archives);
    }

    @Override
    public Integer call() {
        try (OpenArchive open = records.open()) {
            RuleFiles files = ArchiveOption.find(open.archive(), version);
            Path before = new RuleRestore(directory, console.clock().instant()).restore(files);
            console.out()
                    .println(String.format(
                            Locale.ROOT,
                            "已恢复 %s，共 %d 个文件；原有内容保留在 %s",
                            files.version(),
                            files.contents().size(),
                            before));
            return ExitCode.WELL.code();
        } catch (IOException failure) {
            throw new CommandFailedException("nothing was restored: " + failure.getMessage(), failure);
        }
    }
}
