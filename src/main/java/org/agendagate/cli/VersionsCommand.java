package org.agendagate.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agendagate.facts.Facts;
import org.agendagate.reload.RuleBookArchive;
import org.agendagate.reload.RuleBookArchive.Entry;
import org.agendagate.rules.RuleChanges;
import org.agendagate.rules.RuleChanges.Kind;
import org.agendagate.rules.RuleChanges.RuleChange;
import org.agendagate.rules.RuleFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code versions}: tells every rule book that was live, the last first, and which rules and reference data it changed. */
@Command(name = "versions", description = "列出历次生效的规则版本：何时、从何处、改了哪些规则和参考数据。", mixinStandardHelpOptions = true)
final class VersionsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final ArchiveOption records;

    @Option(names = "--format", description = "human 或 json（默认 ${DEFAULT-VALUE}）")
    private Format format = Format.human;

    @Option(names = "--last", paramLabel = "N", description = "只列最近 N 次（默认 ${DEFAULT-VALUE}）")
    private int last = 50;

    VersionsCommand(Console console, Function<List<String>, OpenArchive> archives) {
        this.console = console;
        this.records = new ArchiveOption(archives);
    }

    @Override
    public Integer call() {
        try (OpenArchive open = records.open()) {
            List<Version> versions = list(open.archive());
            if (format == Format.json) {
                console.out().println(JsonMapper.shared().writeValueAsString(versions));
            } else {
                versions.forEach(version -> console.out().println(version.line()));
            }
        }
        return ExitCode.WELL.code();
    }

    private List<Version> list(RuleBookArchive archive) {
        List<Entry> entries = archive.list();
        List<Version> versions = new ArrayList<>();
        for (int index = 0; index < Math.min(last, entries.size()); index++) {
            Entry entry = entries.get(index);
            RuleFiles before = index + 1 == entries.size()
                    ? RuleFiles.of(Map.of())
                    : files(archive, entries.get(index + 1).version());
            RuleChanges changes = RuleChanges.between(before, files(archive, entry.version()));
            versions.add(new Version(
                    entry.version(),
                    entry.since().atZone(Facts.ZONE).toOffsetDateTime().toString(),
                    entry.from(),
                    changes.rules(),
                    changes.files().stream()
                            .filter(file -> !file.path().endsWith(".drl"))
                            .map(file -> new FileWord(file.path(), file.kind()))
                            .toList()));
        }
        return versions;
    }

    private static RuleFiles files(RuleBookArchive archive, String version) {
        return archive.findFiles(version).orElseGet(() -> RuleFiles.of(Map.of()));
    }

    /** A file of reference data that became another. */
    private record FileWord(String path, Kind kind) {}

    private record Version(String version, String since, String from, List<RuleChange> changes, List<FileWord> files) {
        private String line() {
            String words = Stream.concat(
                            changes.stream().map(change -> sign(change.kind()) + change.id()),
                            files.stream().map(file -> sign(file.kind()) + file.path()))
                    .collect(Collectors.joining(" "));
            return "%s  %s  %s  %s".formatted(since, version.substring(0, Math.min(19, version.length())), from, words);
        }

        private static String sign(Kind kind) {
            return switch (kind) {
                case ADDED -> "+";
                case REMOVED -> "-";
                case CHANGED -> "~";
            };
        }
    }
}
