package org.agendagate.reload;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.agendagate.decision.ItemChange;
import org.agendagate.language.Problem;
import org.agendagate.language.Problem.Severity;
import org.agendagate.language.ProblemCode;
import org.agendagate.reading.PacketReader;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.Invariants;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.agendagate.samples.Difference;
import org.agendagate.samples.Sample;
import org.agendagate.samples.SampleResult;
import org.agendagate.samples.SampleSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries rule files before they may serve: they must compile, pass the {@link Guard}, and every rule must find alone what
 * it finds among the others. The seed samples prove the rules without exception on the data that comes with the program;
 * of an office's own data and rules they say nothing.
 *
 * <p>Samples of the office's own are a second opinion and no lock: a new policy is meant to change some of them, and
 * rules and samples are two folders that cannot change in one step. What differs there is told as a warning.
 */
public final class Rehearsal {
    private static final Logger log = LoggerFactory.getLogger(Rehearsal.class);

    private final Guard guard;
    private final SampleSet seedSamples;
    private final PacketReader reader;
    private final @Nullable Path others;
    private final KeptRehearsal kept;
    private final Clock clock;
    /** What an edit is held against: the rule book that came through last and serves, or one to compare with. */
    private volatile @Nullable RuleBook last;
    /** What bore a number before the rule book that serves; {@code null} where there are no records. */
    private volatile @Nullable FormerRules former;

    /**
     * A rehearsal with the seed samples that come with the program.
     *
     * @param others the folder of the office's own samples; {@code null} where it has none
     */
    public Rehearsal(PacketReader reader, @Nullable Path others) {
        this(reader, others, KeptRehearsal.none());
    }

    /** As the other one, with a place where the rehearsal of what serves is kept. */
    public Rehearsal(PacketReader reader, @Nullable Path others, KeptRehearsal kept) {
        this(reader, others, kept, Clock.systemUTC());
    }

    /** As the other one, by a clock that tells which rules are dated ahead. */
    public Rehearsal(PacketReader reader, @Nullable Path others, KeptRehearsal kept, Clock clock) {
        this.guard = Guard.create();
        this.kept = kept;
        this.clock = clock;
        this.seedSamples = SampleSet.seed(reader);
        this.reader = reader;
        this.others = others;
    }

    /** Every kind of problem that a rehearsal, or what comes before and after it, can tell. */
    public static List<ProblemCode> problemCodes() {
        return Stream.of(
                        RuleBook.problemCodes().stream(),
                        Invariants.problemCodes().stream(),
                        Arrays.stream(Trouble.values()).map(Trouble::problemCode))
                .flatMap(Function.identity())
                .toList();
    }

    /** What is rehearsed from now on is told of as an edit of {@code earlier}. */
    public void holdAgainst(RuleBook earlier) {
        last = earlier;
    }

    /** Numbers that rules of this archive bore are told of from now on. */
    void lookInto(RuleBookArchive archive) {
        former = new FormerRules(archive);
    }

    /** As {@link #rehearse(RuleFiles)} with the files under {@code directory}; not to be read is a problem too. */
    public Compilation rehearse(Path directory) {
        return new RulesDirectory(directory).read().rehearsedBy(this);
    }

    /** The rule book that {@code files} make, or every problem for which it must not serve. Never throws. */
    public Compilation rehearse(RuleFiles files) {
        return compiled(files, this::rehearse);
    }

    /**
     * As {@link #rehearse(RuleFiles)}, without what this program went through already where nothing has changed since:
     * for a restart. What the rules without exception ask and the seed samples are gone through each time, as a file
     * that can be forged must not open those.
     */
    Compilation recall(RuleFiles files) {
        return compiled(
                files,
                compiled -> kept.find(compiled.ruleBook().version(), samplesDigest())
                        .filter(ignored -> seedProblems(compiled.ruleBook()).isEmpty())
                        .<Compilation>map(warnings -> new Compilation.Compiled(compiled.ruleBook(), warnings))
                        .orElseGet(() -> rehearse(compiled)));
    }

    private List<Problem> seedProblems(RuleBook ruleBook) {
        List<Problem> problems = new ArrayList<>(guard.problemsOf(ruleBook));
        if (problems.isEmpty()) {
            problems.addAll(differences(
                    "samples/seed/",
                    seedSamples.runByFindings(guard.seedRulesOf(ruleBook)),
                    Trouble.SEED_SAMPLE_DIFFERS));
        }
        return problems;
    }

    /**
     * Keeps that {@code compiled} came through its rehearsal.
     *
     * @param samples what {@link #samplesDigest} told before it
     */
    void remember(Compilation.Compiled compiled, String samples) {
        last = compiled.ruleBook();
        if (!kept.keepsNothing()) {
            kept.keep(compiled.ruleBook().files(), samples, compiled.warnings());
        }
    }

    /** Another one for any other bytes of the office's samples; one that no other time has where they cannot be read. */
    String samplesDigest() {
        if (kept.keepsNothing() || others == null) {
            return "none";
        }
        try {
            return FolderDigest.of(others);
        } catch (IOException unreadable) {
            return UUID.randomUUID().toString();
        }
    }

    private Compilation compiled(RuleFiles files, Function<Compilation.Compiled, Compilation> rest) {
        try {
            Compilation compilation = guard.compile(files);
            return compilation instanceof Compilation.Compiled compiled ? rest.apply(compiled) : compilation;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            log.error("the rules {} cannot be processed", files.version(), failure);
            return new Compilation.Refused(List.of(Trouble.RULES_FAILED.in("rules")));
        }
    }

    /**
     * The samples that {@code after} decides otherwise than {@code before}: the seed samples and, where they can be
     * read, the office's own.
     */
    public Map<Sample, List<ItemChange>> changes(RuleBook before, RuleBook after) {
        Map<Sample, List<ItemChange>> changes = new LinkedHashMap<>(seedSamples.changesBetween(before, after));
        ownSamples(after).ifPresent(own -> changes.putAll(own.changesBetween(before, after)));
        return changes;
    }

    /** The samples in which each rule reports, by rule id; they prove what it does. */
    public Map<String, List<Sample>> reporting(RuleBook ruleBook) {
        Map<String, List<Sample>> reporting = new TreeMap<>(seedSamples.reportingUnder(ruleBook));
        ownSamples(ruleBook)
                .ifPresent(own -> own.reportingUnder(ruleBook)
                        .forEach((rule, samples) -> reporting.merge(rule, samples, Rehearsal::together)));
        return reporting;
    }

    private static List<Sample> together(List<Sample> seed, List<Sample> own) {
        return Stream.concat(seed.stream(), own.stream()).toList();
    }

    private Optional<SampleSet> ownSamples(RuleBook ruleBook) {
        try {
            return others == null ? Optional.empty() : Optional.of(SampleSet.read(others, reader, ruleBook.markings()));
        } catch (IOException unreadable) {
            // Every rehearsal tells it as a warning.
            return Optional.empty();
        }
    }

    private Compilation rehearse(Compilation.Compiled compiled) {
        RuleBook ruleBook = compiled.ruleBook();
        List<Problem> problems = new ArrayList<>(compiled.warnings());
        problems.addAll(seedProblems(ruleBook));
        problems.addAll(new Trials(seedSamples, reader, today()).problemsOf(ruleBook));
        boolean refused = isRefused(problems);
        if (!refused && others != null) {
            problems.addAll(warnings(others, ruleBook));
        }
        RuleBook before = last;
        if (!refused && before != null && !before.version().equals(ruleBook.version())) {
            problems.addAll(editNotes(before, ruleBook));
        }
        problems.sort(null);
        return refused ? new Compilation.Refused(problems) : new Compilation.Compiled(ruleBook, problems);
    }

    private static boolean isRefused(List<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    private LocalDate today() {
        return RuleBook.dayOf(clock.instant());
    }

    private List<Problem> editNotes(RuleBook before, RuleBook after) {
        EditNotes notes = new EditNotes(before, after, today());
        int samples =
                seedSamples.size() + ownSamples(after).map(SampleSet::size).orElse(0);
        List<Problem> problems = new ArrayList<>(notes.ofRules());
        FormerRules archived = former;
        if (archived != null) {
            problems.addAll(notes.ofFormerRules(archived::find));
        }
        problems.addAll(notes.ofFiles());
        problems.addAll(notes.ofSamples(reporting(before), reporting(after), samples));
        return problems;
    }

    private List<Problem> warnings(Path folder, RuleBook ruleBook) {
        try {
            return differences(
                    "samples/",
                    SampleSet.read(folder, reader, ruleBook.markings()).runUnder(ruleBook),
                    Trouble.SAMPLE_DIFFERS);
        } catch (IOException failure) {
            return List.of(Trouble.SAMPLES_UNREADABLE.in("samples", String.valueOf(failure.getMessage())));
        }
    }

    private static List<Problem> differences(String folder, List<SampleResult> results, Trouble trouble) {
        return results.stream()
                .filter(result -> !result.holds())
                .map(result -> trouble.in(folder + result.sample().name() + "/decision.json", shortened(result)))
                .toList();
    }

    private static Trouble.Bilingual shortened(SampleResult result) {
        Difference first = result.differences().get(0);
        int more = result.differences().size() - 1;
        return new Trouble.Bilingual(
                first.zh() + (more == 0 ? "" : "（另有 " + more + " 处）"),
                first.en() + (more == 0 ? "" : " (+" + more + ")"));
    }
}
