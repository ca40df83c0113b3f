package org.agendagate.reload;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.agendagate.language.Problem;
import org.agendagate.probes.Opening;
import org.agendagate.reload.LiveRuleBook.Live;
import org.agendagate.reload.LiveRuleBook.Refused;
import org.agendagate.reload.LiveRuleBook.Standing;
import org.agendagate.reload.LiveRuleBook.Waiting;
import org.agendagate.reload.RulesDirectory.Reading;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the rule book to begin with: the one the rules make, or else the one of the archive that was in force last. */
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
    private final Publishing publishing;
    private final RecordedOpenings recorded;

    public RuleBookStart(Rehearsal rehearsal, RuleBookArchive archive, Clock clock) {
        this(rehearsal, archive, clock, Publishing.ONE_PERSON, RecordedOpenings.NONE);
    }

    /** As the other one, where what stands in the folder may have to wait for others to agree. */
    public RuleBookStart(
            Rehearsal rehearsal,
            RuleBookArchive archive,
            Clock clock,
            Publishing publishing,
            RecordedOpenings recorded) {
        this.publishing = publishing;
        this.recorded = publishing == Publishing.ONE_PERSON ? recorded : RecordedOpenings.NONE;
        this.rehearsal = rehearsal;
        this.archive = archive;
        this.clock = clock;
        rehearsal.lookInto(archive);
    }

    /**
     * The rule book that serves from now on.
     *
     * @param directory {@code null} for the rules that come with the program
     * @throws RulesRefusedException where neither the rules nor the archive has one that can be read
     */
    public LiveRuleBook open(@Nullable Path directory) {
        return directory == null
                ? openShipped(RuleFiles.bundled())
                : open(new RulesDirectory(directory).read(), directory.toString());
    }

    /** As the other one, where the rules that come with the program are {@code shipped}. */
    public LiveRuleBook openShipped(RuleFiles shipped) {
        return open(new Reading(shipped, SHIPPED, null), SHIPPED);
    }

    private LiveRuleBook open(Reading reading, String from) {
        String samples = rehearsal.samplesDigest();
        Compilation compilation = reading.recalledBy(rehearsal);
        if (compilation instanceof Compilation.Compiled compiled) {
            List<Opening> openings = openings(compiled.ruleBook());
            if (mustWait(compiled.ruleBook(), openings)) {
                Optional<Live> last = lastInForce();
                if (last.isPresent()) {
                    return waiting(last.get(), compiled.ruleBook().files(), openings);
                }
            }
            rehearsal.remember(compiled, samples);
            return new LiveRuleBook(new Standing(goLive(compiled, from, openings), null, 0, 0));
        }
        List<Problem> problems = ((Compilation.Refused) compilation).problems();
        Live last = lastInForce().orElseThrow(() -> new RulesRefusedException(problems));
        String version = reading.files() == null ? null : reading.files().version();
        log.atError()
                .addKeyValue("ruleBook", last.book().version())
                .addKeyValue("refused", version)
                .addKeyValue("problems", problems.size())
                .log(
                        last.isBarred()
                                ? "BARRED: this program refuses the rule book in force; it is shown and nothing is"
                                        + " taken in until the rules are mended; first problem: {}"
                                : "STALE: the rules are refused, the last good rule book serves; first problem: {}",
                        problems.get(0));
        return new LiveRuleBook(new Standing(last, new Refused(version, clock.instant(), problems), 0, 1));
    }

    /** Whether it takes others to make it live; nothing but what founds an office serves without that. */
    private boolean mustWait(RuleBook next, List<Opening> openings) {
        Optional<String> last = archive.findLast().map(RuleBookArchive.Entry::version);
        return last.isPresent()
                && !last.get().equals(next.version())
                && (publishing != Publishing.ONE_PERSON || !openings.isEmpty());
    }

    private LiveRuleBook waiting(Live last, RuleFiles files, List<Opening> openings) {
        LiveRuleBook rules = new LiveRuleBook(new Standing(last, null, 0, 0));
        if (publishing == Publishing.ONE_PERSON || !archive.wasLive(files.version())) {
            rules.await(new Waiting(files, clock.instant(), openings));
            log.atWarn()
                    .addKeyValue("waiting", files.version())
                    .addKeyValue("ruleBook", last.book().version())
                    .addKeyValue("openings", openings.size())
                    .log("the rules are not those in force and wait to be claimed and signed");
        }
        return rules;
    }

    /**
     * The rule book that was in force last, as the archive has it. Where this program refuses it, nobody asked for an
     * older one: it stays in force, and is barred.
     */
    private Optional<Live> lastInForce() {
        List<RuleFiles> archived = archive.list().stream()
                .map(RuleBookArchive.Entry::version)
                .distinct()
                .limit(TRIED)
                .flatMap(version -> archive
                        .findFiles(version)
                        // What is not what it says was tampered with or damaged.
                        .filter(files -> files.version().equals(version))
                        .stream())
                .toList();
        if (archived.isEmpty()) {
            return Optional.empty();
        }
        Compilation inForce = rehearsal.rehearse(archived.get(0));
        if (inForce instanceof Compilation.Compiled compiled) {
            return Optional.of(goLive(compiled, ARCHIVE, List.of()));
        }
        List<Problem> why = ((Compilation.Refused) inForce).problems();
        return archived.stream()
                .map(RuleBook::compile)
                .filter(Compilation.Compiled.class::isInstance)
                .map(compilation -> ((Compilation.Compiled) compilation).ruleBook())
                .findFirst()
                .map(shown -> new Live(shown, clock.instant(), ARCHIVE, List.of(), why));
    }

    /** What is let pass that the rule book before it stopped; of the first one that nothing stood before, nothing. */
    private List<Opening> openings(RuleBook next) {
        return archive.list().stream()
                .findFirst()
                .flatMap(entry -> archive.findFiles(entry.version()))
                .map(RuleBook::compile)
                .filter(Compilation.Compiled.class::isInstance)
                .map(before -> Comparison.openings(((Compilation.Compiled) before).ruleBook(), next, clock, recorded))
                .orElse(List.of());
    }

    private Live goLive(Compilation.Compiled compiled, String from, List<Opening> openings) {
        Live live = new Live(compiled.ruleBook(), clock.instant(), from, compiled.warnings());
        archive.keep(live.book().files(), live.since(), from, openings);
        return live;
    }
}
