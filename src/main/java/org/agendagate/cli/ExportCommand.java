package org.agendagate.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.agendagate.records.LedgerExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code export}: writes everything that is recorded as JSON lines, which {@code verify --export} takes. */
@Command(
        name = "export",
        description = "把全部记录导出为 JSON 行（每行一项），可用 verify --export 离线核验。",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final RecordsOption records;

    @Parameters(paramLabel = "FILE", description = "写出的文件，须尚不存在")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    ExportCommand(Console console, Function<List<String>, OpenRecords> records) {
        this.console = console;
        this.records = new RecordsOption(records);
    }

    @Override
    public Integer call() {
        try (OpenRecords open = records.open();
                OutputStream out =
                        new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW))) {
            LedgerExport.write(open.ledger(), out);
        } catch (IOException failure) {
            throw new CommandFailedException(
                    "cannot write `" + file + "`: see that it does not exist yet and that its folder does", failure);
        }
        console.out().println("已导出到 " + file);
        return ExitCode.WELL.code();
    }
}
