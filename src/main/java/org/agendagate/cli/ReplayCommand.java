package org.agendagate.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.agendagate.replay.Replay;
import org.agendagate.replay.Replayed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code replay}: decides recorded packets again and tells whether the bytes are those that were told. */
@Command(
        name = "replay",
        description = "按当时的规则和所知情况对已记录的报送包重新判定，逐字节比对；不作记录。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "退出码：%n",
        exitCodeList = {"0:逐字节一致", "1:无法运行", "2:有不一致、无法重放的，或者存档已损坏"})
final class ReplayCommand implements Callable<Integer> {
    private static final Duration TOLD_EVERY = Duration.ofSeconds(5);

    private final Console console;

    @Mixin
    private final RecordsOption records;

    @Parameters(arity = "0..1", paramLabel = "DECISION", description = "决定编号；不指定的为全部，按记录先后")
    private @Nullable String decision;

    @Option(names = "--after", paramLabel = "PLACE", description = "从这一位置之后继续（见进度行），默认从头")
    private long after;

    private Tally tally = new Tally();

    ReplayCommand(Console console, Function<List<String>, OpenRecords> records) {
        this.console = console;
        this.records = new RecordsOption(records);
    }

    @Override
    public Integer call() {
        tally = new Tally();
        try (OpenRecords open = records.open()) {
            if (decision == null) {
                all(open.replay());
            } else {
                tell(open.replay()
                        .one(decision)
                        .orElseThrow(() -> new CommandFailedException("no decision `" + decision + "` is recorded")));
            }
        }
        console.out()
                .println(String.format(
                        Locale.ROOT,
                        "一致 %d，不一致 %d，存档损坏 %d，无法重放 %d，无须重放 %d",
                        tally.identical,
                        tally.different,
                        tally.damaged,
                        tally.failed,
                        tally.skipped));
        if (tally.damaged > 0) {
            console.err()
                    .println("存档已损坏，结论无从比对：请用 verify 查明是哪一行，从备份恢复后再重放 (the archive is damaged, which says"
                            + " nothing of the decisions: find the row with `verify`)");
        }
        return (tally.different + tally.damaged + tally.failed == 0 ? ExitCode.WELL : ExitCode.REJECTED).code();
    }

    private void all(Replay replay) {
        long total = replay.remaining(after);
        Instant start = console.clock().instant();
        tally.told = start;
        replay.all(after, (place, result) -> {
            tell(result);
            Instant now = console.clock().instant();
            if (tally.done() == total || !now.isBefore(tally.told.plus(TOLD_EVERY))) {
                tally.told = now;
                tellProgress(place, total, Duration.between(start, now));
            }
        });
    }

    private void tellProgress(long place, long total, Duration spent) {
        double rate = tally.done() / Math.max(0.001, spent.toMillis() / 1e3);
        console.err()
                .println(String.format(
                        Locale.ROOT,
                        "%d / %d，每秒 %.0f 件，约余 %d 秒；中断后以 --after %d 继续",
                        tally.done(),
                        total,
                        rate,
                        Math.round(Math.max(0, total - tally.done()) / rate),
                        place));
    }

    private void tell(Replayed result) {
        if (result instanceof Replayed.Identical) {
            tally.identical++;
        } else if (result instanceof Replayed.Different different) {
            tally.different++;
            console.out().println(different.decision() + "：不一致");
            different.differences().forEach(line -> console.out().println("    " + line));
        } else if (result instanceof Replayed.Damaged damaged) {
            tally.damaged++;
            console.out().println("%s：%s (%s)".formatted(damaged.decision(), damaged.zh(), damaged.en()));
        } else if (result instanceof Replayed.Failed failed) {
            tally.failed++;
            console.out().println("%s：%s (%s)".formatted(failed.decision(), failed.zh(), failed.en()));
        } else if (result instanceof Replayed.Skipped skipped) {
            tally.skipped++;
            if (decision != null) {
                console.out().println("%s：%s (%s)".formatted(skipped.decision(), skipped.zh(), skipped.en()));
            }
        }
    }

    /** What came of them so far. */
    private static final class Tally {
        private long identical;
        private long different;
        private long damaged;
        private long failed;
        private long skipped;
        private Instant told = Instant.EPOCH;

        private long done() {
            return identical + different + damaged + failed + skipped;
        }
    }
}
