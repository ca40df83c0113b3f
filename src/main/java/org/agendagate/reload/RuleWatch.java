package org.agendagate.reload;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.agendagate.language.Problem;
import org.agendagate.probes.Opening;
import org.agendagate.reload.LiveRuleBook.Live;
import org.agendagate.reload.LiveRuleBook.Refused;
import org.agendagate.reload.LiveRuleBook.Waiting;
import org.agendagate.reload.RulesDirectory.Reading;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes up what policy staff change in the rules directory.
 *
 * <p>It looks again and again instead of asking the file system for events: that works the same with mounted
 * directories, with symbolic links that are swapped, and with editors that replace files. A change counts once the
 * files were read twice with the same bytes, so that half-written ones are left to their writer. Files are read as
 * long as the directory is restless, and now and then when it is not: the time of a file can be coarse, or set back.
 */
public final class RuleWatch implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RuleWatch.class);
    /** So many equal looks, and the directory is at rest. */
    private static final int AT_REST = 4;
    /** At rest, every so many looks the files are read all the same. */
    private static final int READ_EVERY = 20;

    /** A file that may be half written must be read equal so many times again. */
    private static final int CUT_SHORT = 8;

    private static final Duration END = Duration.ofSeconds(5);

    private final RulesDirectory directory;
    private final LiveRuleBook rules;
    private final Rehearsal rehearsal;
    private final RuleBookArchive archive;
    private final Clock clock;
    private final Publishing publishing;
    private final RecordedOpenings recorded;
    private final CountDownLatch closed = new CountDownLatch(1);

    private List<String> lastLook = List.of();
    private int equalLooks;
    private int equalReads;
    private @Nullable String lastRead;
    private @Nullable String lastJudged;
    private volatile @Nullable Thread thread;

    public RuleWatch(Path directory, LiveRuleBook rules, Rehearsal rehearsal, RuleBookArchive archive, Clock clock) {
        this(directory, rules, rehearsal, archive, clock, Publishing.ONE_PERSON, RecordedOpenings.NONE);
    }

    /**
     * As the other one, where edits may have to wait for others to agree.
     *
     * @param recorded is asked where one person makes rules live; who signs hears of it by the impact
     */
    public RuleWatch(
            Path directory,
            LiveRuleBook rules,
            Rehearsal rehearsal,
            RuleBookArchive archive,
            Clock clock,
            Publishing publishing,
            RecordedOpenings recorded) {
        this.publishing = publishing;
        this.recorded = publishing == Publishing.ONE_PERSON ? recorded : RecordedOpenings.NONE;
        this.directory = new RulesDirectory(directory);
        this.rules = rules;
        this.rehearsal = rehearsal;
        this.archive = archive;
        this.clock = clock;
        Refused refused = rules.standing().refused();
        Waiting waiting = rules.waiting();
        lastJudged = refused != null
                ? refused.version()
                : waiting != null
                        ? waiting.files().version()
                        : rules.current().book().version();
    }

    /** Looks by itself from now on, in a thread of its own. */
    public synchronized void start(Duration every) {
        if (thread != null) {
            throw new IllegalStateException("the rules are watched already");
        }
        Thread watching = new Thread(() -> run(every), "rule-watch");
        watching.setDaemon(true);
        watching.start();
        thread = watching;
    }

    private void run(Duration every) {
        try {
            while (!closed.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                lookOrLog();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever happens in one look, the next one comes. */
    private void lookOrLog() {
        try {
            look();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            log.error("cannot look at the rules in {}", directory.path(), failure);
        }
    }

    /** Looks once; a change goes live, or is refused, with the second look after it at the earliest. */
    public synchronized void look() {
        List<String> look = directory.look();
        equalLooks = look.equals(lastLook) ? equalLooks + 1 : 0;
        lastLook = look;
        boolean judged = lastRead != null && lastRead.equals(lastJudged);
        if (judged && equalLooks >= AT_REST && equalLooks % READ_EVERY != 0) {
            return;
        }
        Reading reading = directory.read();
        equalReads = reading.mark().equals(lastRead) ? equalReads + 1 : 0;
        lastRead = reading.mark();
        boolean settled = equalReads >= (isCutShort(reading.files()) ? CUT_SHORT : 1);
        if (settled && !reading.mark().equals(lastJudged)) {
            lastJudged = reading.mark();
            judgeOrTryAgain(reading);
        }
    }

    private void judgeOrTryAgain(Reading reading) {
        try {
            judge(reading);
        } catch (RuntimeException failure) {
            lastJudged = null;
            throw failure;
        }
    }

    /**
     * Whether a file ends where the one that serves goes on: it may be half written, and where it stops behind a rule
     * nothing else tells.
     */
    private boolean isCutShort(@Nullable RuleFiles files) {
        if (files == null) {
            return false;
        }
        Map<String, byte[]> serving = rules.current().book().files().contents();
        return files.contents().entrySet().stream()
                .anyMatch(file -> isBeginning(file.getValue(), serving.get(file.getKey())));
    }

    private static boolean isBeginning(byte[] part, byte @Nullable [] whole) {
        return whole != null
                && part.length < whole.length
                && Arrays.equals(part, 0, part.length, whole, 0, part.length);
    }

    private void judge(Reading reading) {
        RuleFiles files = reading.files();
        if (files == null) {
            refuse(null, reading.problem() == null ? List.of() : List.of(reading.problem()));
        } else if (files.version().equals(rules.current().book().version())
                && !rules.current().isBarred()) {
            rules.forgetRefused();
            rules.await(null);
            log.atInfo().addKeyValue("ruleBook", files.version()).log("the rules are again those that serve");
        } else {
            String samples = rehearsal.samplesDigest();
            judge(files.version(), rehearsal.rehearse(files), samples);
        }
    }

    private void judge(String version, Compilation compilation, String samples) {
        rules.await(null);
        if (compilation instanceof Compilation.Compiled compiled) {
            List<Opening> openings = Comparison.openings(rules.current().book(), compiled.ruleBook(), clock, recorded);
            if (publishing == Publishing.ONE_PERSON && openings.isEmpty()) {
                synchronized (rules) {
                    goLive(compiled, samples);
                }
            } else {
                await(compiled, openings);
            }
        } else {
            refuse(version, ((Compilation.Refused) compilation).problems());
        }
    }

    /** Nobody signed it. */
    private void await(Compilation.Compiled compiled, List<Opening> openings) {
        RuleFiles files = compiled.ruleBook().files();
        rules.forgetRefused();
        rules.await(new Waiting(files, clock.instant(), openings));
        log.atWarn()
                .addKeyValue("waiting", files.version())
                .addKeyValue("ruleBook", rules.current().book().version())
                .addKeyValue("openings", openings.size())
                .log("the edited rules wait to be claimed and signed");
    }

    private void goLive(Compilation.Compiled compiled, String samples) {
        Live next =
                new Live(compiled.ruleBook(), clock.instant(), directory.path().toString(), compiled.warnings());
        try {
            archive.keep(next.book().files(), next.since(), next.from());
        } catch (RuntimeException failure) {
            // The exception's words stay out of the log: a driver's may name the password.
            log.debug("cannot archive rule book {}: {}", next.book().version(), failure.getClass());
            lastJudged = null;
            refuse(next.book().version(), List.of(Trouble.NOT_ARCHIVED.in(next.from())));
            return;
        }
        rules.replace(next);
        rehearsal.remember(compiled, samples);
        log.atInfo()
                .addKeyValue("ruleBook", next.book().version())
                .addKeyValue("rules", next.book().rules().size())
                .addKeyValue("warnings", next.warnings().size())
                .log("the edited rules serve");
        next.warnings().forEach(warning -> log.info("on the edited rules: {}", warning));
    }

    private void refuse(@Nullable String version, List<Problem> problems) {
        if (!rules.refuse(new Refused(version, clock.instant(), problems))) {
            return;
        }
        log.atWarn()
                .addKeyValue("refused", version)
                .addKeyValue("ruleBook", rules.current().book().version())
                .addKeyValue("problems", problems.size())
                .log("STALE: the edited rules are refused; first problem: {}", problems.get(0));
    }

    /** Looks no more; a look that is under way ends first. */
    @Override
    public void close() {
        closed.countDown();
        Thread watching = thread;
        if (watching != null) {
            try {
                watching.join(END.toMillis());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
