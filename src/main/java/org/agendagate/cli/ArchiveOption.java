package org.agendagate.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.agendagate.reload.RuleBookArchive;
import org.agendagate.rules.RuleFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --database}: whose archive of rule books a command reads. */
final class ArchiveOption {
    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "记录库地址 jdbc:…，同 serve 的 --agendagate.database；不指定的用默认的内嵌库文件（须先停服务）")
    private @Nullable String database;

    private final Function<List<String>, OpenArchive> archives;

    ArchiveOption(Function<List<String>, OpenArchive> archives) {
        this.archives = archives;
    }

    OpenArchive open() {
        List<String> options = new ArrayList<>();
        if (database != null) {
            options.add("--agendagate.database=" + database);
        }
        try {
            return archives.apply(options);
        } catch (RuntimeException failure) {
            throw new CommandFailedException(
                    "cannot open the records: see that `--database` names them; a file of the embedded database serves one "
                            + "process at a time, so ask a running service instead: GET /api/rule-books",
                    failure);
        }
    }

    /** The files of the version that begins with {@code words}, with or without {@code sha256:}. */
    static RuleFiles find(RuleBookArchive archive, String words) {
        String start = words.startsWith("sha256:") ? words : "sha256:" + words;
        List<String> found = archive.list().stream()
                .map(RuleBookArchive.Entry::version)
                .distinct()
                .filter(version -> version.startsWith(start))
                .toList();
        if (found.size() != 1) {
            throw new CommandFailedException(
                    found.isEmpty()
                            ? "no rule book `" + words + "` was ever live; see `versions`"
                            : "`" + words + "` begins " + found.size() + " versions; write more of it");
        }
        return archive.findFiles(found.get(0))
                .filter(files -> files.version().equals(found.get(0)))
                .orElseThrow(() -> new CommandFailedException("the archive of " + found.get(0) + " is damaged"));
    }
}
