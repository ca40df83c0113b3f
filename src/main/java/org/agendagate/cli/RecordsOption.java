package org.agendagate.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code --database}: whose records a command reads. */
final class RecordsOption {
    @Option(
            names = "--database",
            scope = CommandLine.ScopeType.INHERIT,
            paramLabel = "URL",
            description = "记录库地址 jdbc:…，同 serve 的 --agendagate.database；不指定的用默认的内嵌库文件（须先停服务）")
    private @Nullable String database;

    private final Function<List<String>, OpenRecords> records;

    RecordsOption(Function<List<String>, OpenRecords> records) {
        this.records = records;
    }

    OpenRecords open() {
        return open(List.of());
    }

    /** As the other one, where the command writes nothing, not even tables of a newer program. */
    OpenRecords openToRead() {
        return open(List.of("--spring.flyway.enabled=false", "--spring.datasource.hikari.read-only=true"));
    }

    private OpenRecords open(List<String> settings) {
        List<String> options = new ArrayList<>(settings);
        if (database != null) {
            options.add("--agendagate.database=" + database);
        }
        try {
            return records.apply(options);
        } catch (RuntimeException failure) {
            throw new CommandFailedException(
                    "cannot open the records: see that `--database` names them; a file of the embedded database serves one "
                            + "process at a time, so stop the service or ask it: /api/ledger, /api/users",
                    failure);
        }
    }
}
