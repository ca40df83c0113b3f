package org.agendagate.reload;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.agendagate.language.Problem;
import org.agendagate.reload.LiveRuleBook.Live;
import org.agendagate.reload.LiveRuleBook.Refused;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes up the rule book that went live last in the archive, whoever made it live: a signature, or another instance. It is
 * built and rehearsed before it serves; where this instance cannot, it takes nothing in.
 */
public final class BookInForce implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(BookInForce.class);

    private final LiveRuleBook rules;
    private final Rehearsal rehearsal;
    private final RuleBookArchive archive;
    private final @Nullable FollowingFolder folder;
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean reachable = true;
    private @Nullable String barred;

    /** @param directory that is brought up to date with what goes live; {@code null} for none */
    public BookInForce(LiveRuleBook rules, Rehearsal rehearsal, RuleBookArchive archive, @Nullable Path directory) {
        this.rules = rules;
        this.rehearsal = rehearsal;
        this.archive = archive;
        this.folder = directory == null ? null : new FollowingFolder(directory, archive);
        this.barred = rules.current().isBarred()
                ? archive.findLast().map(RuleBookArchive.Entry::version).orElse(null)
                : null;
    }

    /** Looks by itself from now on, in a thread of its own. */
    public void start(Duration every) {
        Thread looking = new Thread(() -> run(every), "book-in-force");
        looking.setDaemon(true);
        looking.start();
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

    private void lookOrLog() {
        try {
            refresh();
            reachable = true;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            // Nothing is recorded while the archive is out, and so nothing is decided by a book that is no longer in
            // force.
            if (reachable) {
                log.warn("cannot look which rule book is in force: {}", failure.getClass());
            }
            reachable = false;
        }
    }

    /** Returns when the rule book in force serves here, or when it is known that it cannot. */
    public void refresh() {
        synchronized (rules) {
            RuleBookArchive.Entry last = archive.findLast().orElse(null);
            Live live = rules.current();
            if (last != null
                    && !last.version()
                            .equals(live.isBarred() ? barred : live.book().version())) {
                takeUp(last, live);
            }
        }
    }

    private void takeUp(RuleBookArchive.Entry last, Live live) {
        RuleFiles files = archive.findFiles(last.version())
                .filter(found -> found.version().equals(last.version()))
                .orElse(null);
        if (files == null) {
            bar(live, last, List.of(Trouble.RULES_UNREADABLE.in(last.from(), "archive")));
            return;
        }
        String samples = rehearsal.samplesDigest();
        Compilation compilation = rehearsal.rehearse(files);
        if (compilation instanceof Compilation.Compiled compiled) {
            serve(compiled, last, samples);
        } else {
            bar(live, last, ((Compilation.Refused) compilation).problems());
        }
    }

    private void serve(Compilation.Compiled compiled, RuleBookArchive.Entry last, String samples) {
        rules.replace(new Live(compiled.ruleBook(), last.since(), last.from(), compiled.warnings()));
        rehearsal.remember(compiled, samples);
        log.atInfo()
                .addKeyValue("ruleBook", last.version())
                .addKeyValue("from", last.from())
                .log("the rule book that went live serves here");
        if (folder != null) {
            folder.follow(compiled.ruleBook().files());
        }
    }

    private void bar(Live live, RuleBookArchive.Entry last, List<Problem> problems) {
        barred = last.version();
        rules.replace(new Live(live.book(), live.since(), live.from(), live.warnings(), problems));
        rules.refuse(new Refused(last.version(), last.since(), problems));
        log.atError()
                .addKeyValue("ruleBook", last.version())
                .addKeyValue("problems", problems.size())
                .log("BARRED: this instance cannot serve the rule book in force; first problem: {}", problems.get(0));
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
