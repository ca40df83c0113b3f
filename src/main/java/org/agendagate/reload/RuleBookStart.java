package org.agendagate.reload;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.agendagate.language.Problem;
import org.agendagate.reload.LiveRuleBook.Live;
import org.agendagate.reload.LiveRuleBook.Refused;
import org.agendagate.reload.LiveRuleBook.Standing;
import org.agendagate.reload.RulesDirectory.Reading;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the rule book to begin with: the one the rules make, or else the last good one of the archive. */
public final class RuleBookStart {
    /** Where the rule book that comes with the program is from. */
    public static final String SHIPPED = "shipped";
    /** Where a rule book is from that was taken out of the archive because the rules were refused. */
    public static final String ARCHIVE = "archive";

    private static final Logger log = LoggerFactory.getLogger(RuleBookStart.class);
    /** Older ones than these are of no use to anybody. */
    private static final int TRIED = 20;

    private final Rehearsal rehearsal;
    private final RuleBookArchive archive;
    private final Clock clock;

    public RuleBookStart(Rehearsal rehearsal, RuleBookArchive archive, Clock clock) {
        this.rehearsal = rehearsal;
        this.archive = archive;
        this.clock = clock;
    }

    /**
     * The rule book that serves from now on.
     *
     * @param directory {@code null} for the rules that come with the program
     * @throws RulesRefusedException where neither the rules nor the archive has a good one
     */
    public LiveRuleBook open(@Nullable Path directory) {
        Reading reading = directory == null
                ? new Reading(RuleFiles.bundled(), SHIPPED, null)
                : new RulesDirectory(directory).read();
        String samples = rehearsal.samplesDigest();
        Compilation compilation = reading.recalledBy(rehearsal);
        if (compilation instanceof Compilation.Compiled compiled) {
            rehearsal.remember(compiled, samples);
            return new LiveRuleBook(
                    new Standing(goLive(compiled, directory == null ? SHIPPED : directory.toString()), null, 0, 0));
        }
        List<Problem> problems = ((Compilation.Refused) compilation).problems();
        Live last = lastGood().orElseThrow(() -> new RulesRefusedException(problems));
        String version = reading.files() == null ? null : reading.files().version();
        log.atError()
                .addKeyValue("ruleBook", last.book().version())
                .addKeyValue("refused", version)
                .addKeyValue("problems", problems.size())
                .log(
                        "STALE: the rules are refused, the last good rule book serves; first problem: {}",
                        problems.get(0));
        return new LiveRuleBook(new Standing(last, new Refused(version, clock.instant(), problems), 0, 1));
    }

    private Optional<Live> lastGood() {
        return archive.list().stream()
                .map(RuleBookArchive.Entry::version)
                .distinct()
                .limit(TRIED)
                .flatMap(version -> archive
                        .findFiles(version)
                        // What is not what it says was tampered with or damaged.
                        .filter(files -> files.version().equals(version))
                        .stream())
                .map(rehearsal::rehearse)
                .filter(Compilation.Compiled.class::isInstance)
                .map(Compilation.Compiled.class::cast)
                .findFirst()
                .map(compiled -> goLive(compiled, ARCHIVE));
    }

    private Live goLive(Compilation.Compiled compiled, String from) {
        Live live = new Live(compiled.ruleBook(), clock.instant(), from, compiled.warnings());
        archive.keep(live.book().files(), live.since(), from);
        return live;
    }
}
