package org.agendagate.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.agendagate.facts.Facts;
import org.agendagate.proposals.Books;
import org.agendagate.proposals.Impact;
import org.agendagate.proposals.ImpactRun;
import org.agendagate.reading.PacketReader;
import org.agendagate.replay.ArchivedBooks;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code impact}: tells what rules would have changed in recorded decisions; nothing is written. */
@Command(
        name = "impact",
        description = "影响测算：用现行规则和新规则各判定一次现行有效的已记录报送包，列出结论有变化的；只读。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "退出码：%n",
        exitCodeList = {"0:没有变化（文字除外）", "1:无法运行", "2:有变化", "3:规则文件有错"})
final class ImpactCommand implements Callable<Integer> {
    private static final Duration TOLD_EVERY = Duration.ofSeconds(5);

    private final Console console;

    @Mixin
    private final RecordsOption records;

    @Option(names = "--rules", required = true, paramLabel = "DIRECTORY", description = "新规则目录")
    @SuppressWarnings("NullAway.Init")
    private Path rules;

    @Option(names = "--against", paramLabel = "DIRECTORY", description = "与哪个规则目录相比；不指定的与记录库中现行规则相比")
    private @Nullable Path against;

    @Option(names = "--since", paramLabel = "DAY", description = "只算这一天起判定的，如 2026-01-01；不指定的算全部")
    private @Nullable LocalDate since;

    @Option(names = "--after", paramLabel = "PLACE", description = "从这一位置之后继续（见进度行）；之前的不再计入")
    private long after;

    @Option(names = "--format", description = "human 或 json（默认 ${DEFAULT-VALUE}）")
    private Format format = Format.human;

    @Option(names = "--lang", description = "zh 或 en（默认 ${DEFAULT-VALUE}）")
    private Language language = Language.zh;

    private Instant told = Instant.EPOCH;

    ImpactCommand(Console console, Function<List<String>, OpenRecords> records) {
        this.console = console;
        this.records = new RecordsOption(records);
    }

    @Override
    public Integer call() {
        RuleBook next = compiled(rules);
        RuleBook former = against == null ? null : compiled(against);
        if (next == null || (against != null && former == null)) {
            return ExitCode.INVALID.code();
        }
        try (OpenRecords open = records.openToRead()) {
            Impact impact = impact(open, former == null ? inForce(open) : former, next);
            console.out()
                    .print(
                            format == Format.json
                                    ? JsonMapper.shared().writeValueAsString(impact) + "\n"
                                    : new ImpactText(impact, language).human());
            return (impact.isNone() ? ExitCode.WELL : ExitCode.REJECTED).code();
        }
    }

    private @Nullable RuleBook compiled(Path directory) {
        Compilation compilation = RuleBook.compile(RulesOption.filesIn(directory));
        if (compilation instanceof Compilation.Compiled compiled) {
            return compiled.ruleBook();
        }
        RulesOption.tell(((Compilation.Refused) compilation).problems(), console, language);
        return null;
    }

    private static RuleBook inForce(OpenRecords open) {
        String version = open.ruleBooks()
                .findInForce()
                .orElseThrow(() -> new CommandFailedException(
                        "no rule book was ever live in these records: name one to compare with by --against"));
        RuleBook book = new ArchivedBooks(open.ruleBooks()).get(version).compiled();
        if (book == null) {
            throw new CommandFailedException("this program refuses the rule book in force, or the archive of " + version
                    + " is damaged: name one to compare with by --against");
        }
        return book;
    }

    private Impact impact(OpenRecords open, RuleBook before, RuleBook next) {
        Instant start = console.clock().instant();
        ImpactRun run = new ImpactRun(
                open.decisions(),
                new ArchivedBooks(open.ruleBooks()),
                PacketReader.create(),
                Books.of(before, next, RuleBook.dayOf(start)),
                since == null ? Instant.EPOCH : since.atStartOfDay(Facts.ZONE).toInstant());
        run.skipTo(after);
        long total = run.total();
        told = start;
        run.run(() -> false, done -> tellProgress(run, done, total, start));
        return run.told();
    }

    private void tellProgress(ImpactRun run, long done, long total, Instant start) {
        Instant now = console.clock().instant();
        if (now.isBefore(told.plus(TOLD_EVERY))) {
            return;
        }
        told = now;
        double rate = done / Math.max(0.001, Duration.between(start, now).toMillis() / 1e3);
        console.err()
                .println(String.format(
                        Locale.ROOT,
                        "%d / %d，每秒 %.0f 件，约余 %d 秒；中断后以 --after %d 继续",
                        done,
                        total,
                        rate,
                        Math.round(Math.max(0, total - done) / rate),
                        run.place()));
    }
}
