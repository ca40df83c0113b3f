package org.agendagate.rules;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.agendagate.calendar.WorkingCalendar;
import org.agendagate.edition.Edition;
import org.agendagate.facts.Fact;
import org.agendagate.facts.Facts;
import org.agendagate.facts.FieldUse;
import org.agendagate.facts.MeetingLoad;
import org.agendagate.facts.OtherItem;
import org.agendagate.facts.ReturnReason;
import org.agendagate.facts.Vocabulary;
import org.agendagate.findings.EvidenceFinder;
import org.agendagate.findings.Finding;
import org.agendagate.language.Problem;
import org.agendagate.language.ProblemCode;
import org.agendagate.language.Rule;
import org.agendagate.language.RuleFile;
import org.agendagate.language.RuleReader;
import org.agendagate.language.RuleReading;
import org.agendagate.markings.Markings;
import org.agendagate.reference.Reference;
import org.agendagate.reference.WaiverAuthority;
import org.jspecify.annotations.Nullable;

/**
 * The rules and reference data of one set of files, compiled; immutable and safe for use by many threads at once. Its
 * version is the digest of the files.
 */
public final class RuleBook {
    private final RuleFiles files;
    private final String version;
    private final List<Rule> rules;
    private final Reference reference;
    private final OfficeNames officeNames;
    private final Set<Class<? extends Fact>> factTypes;
    private final FieldUse fieldUse;
    private final Engine engine;
    private volatile @Nullable Engine firstEngine;

    private RuleBook(RuleFiles files, String version, List<Rule> rules, Reference reference, OfficeNames officeNames) {
        this.files = files;
        this.version = version;
        this.rules = rules.stream().map(officeNames::in).toList();
        this.reference = reference;
        this.officeNames = officeNames;
        this.factTypes = factTypesOf(rules);
        this.fieldUse = FieldsUsed.of(this.rules);
        this.engine = new Engine(this.rules, Absence.EQUALS_NOTHING);
    }

    /** A rule book of {@code files}, or every problem that keeps them from being one. */
    public static Compilation compile(RuleFiles files) {
        ReferenceReader referenceReader = new ReferenceReader(files.contents());
        Reference reference = referenceReader.read();
        OfficeNames officeNames = referenceReader.officeNames(reference);
        RuleReading reading = read(files, reference);
        List<Problem> problems = new ArrayList<>(reading.problems());
        problems.addAll(referenceReader.problems());
        problems.addAll(Coverage.warnings(reading.rules()));
        files.passedOver().forEach(path -> problems.add(ReferenceMistake.PASSED_OVER.at(path, 1, 1)));
        problems.sort(null);
        return reading.hasErrors() || referenceReader.hasErrors()
                ? new Compilation.Refused(problems)
                : new Compilation.Compiled(
                        new RuleBook(
                                files,
                                files.version(),
                                reading.rules(),
                                withWaivers(reference, reading.rules()),
                                officeNames),
                        problems);
    }

    private static Reference withWaivers(Reference reference, List<Rule> rules) {
        Map<String, WaiverAuthority> waivable = new TreeMap<>();
        for (Rule rule : rules) {
            WaiverAuthority authority = rule.header().waivable();
            if (authority != null) {
                waivable.put(rule.id(), authority);
            }
        }
        return reference.withWaivable(waivable);
    }

    /** The same rule book as if {@code rule}, which must be one of it, were its only one. */
    public RuleBook alone(Rule rule) {
        if (!rules.contains(rule)) {
            throw new IllegalArgumentException("rule " + rule.id() + " is none of this rule book");
        }
        return new RuleBook(files, version, List.of(rule), reference, officeNames);
    }

    /** This rule book's reference data under {@code rule} alone, whatever its files say: for trying variants of a rule. */
    public RuleBook trying(Rule rule) {
        return trying(List.of(rule));
    }

    /** As {@link #trying(Rule)}, with several. */
    public RuleBook trying(List<Rule> others) {
        return trying(others, reference);
    }

    /** As {@link #trying(List)}, with reference data that is not that of its files. */
    public RuleBook trying(List<Rule> others, Reference otherReference) {
        return new RuleBook(files, version, others, otherReference, officeNames);
    }

    /**
     * This rule book as it judges on {@code day}, whenever it is asked.
     *
     * @param ahead whether everything that counts from a later day on counts too
     */
    public RuleBook on(LocalDate day, boolean ahead) {
        return new RuleBook(
                files,
                version,
                rules.stream()
                        .filter(rule -> rule.holdsOn(day) || (ahead && rule.isAheadOf(day)))
                        .map(Rule::undated)
                        .toList(),
                reference,
                officeNames);
    }

    /** The day on which something happens, as the office counts days. */
    public static LocalDate dayOf(Instant time) {
        return LocalDate.ofInstant(time, Facts.ZONE);
    }

    /**
     * A year that has no calendar, or only one that is not official yet.
     *
     * @param provisional whether it has that one
     */
    public record DoubtfulYear(int year, boolean provisional) {}

    /** The years from {@code now} on that begin within {@code days} and whose official calendar is missing. */
    public List<DoubtfulYear> doubtfulYears(Instant now, int days) {
        return reference.calendar().doubtfulYears(dayOf(now), days).stream()
                .map(year -> new DoubtfulYear(year, reference.calendar().isProvisional(year)))
                .toList();
    }

    /** The rules of files, good or not, for display. */
    static List<Rule> rulesOf(RuleFiles files) {
        return read(files, new ReferenceReader(files.contents()).read()).rules();
    }

    private static RuleReading read(RuleFiles files, Reference reference) {
        Vocabulary vocabulary = Vocabulary.published().with(reference.details(), reference.lists());
        return new RuleReader(vocabulary).read(ruleFiles(files));
    }

    /** Every kind of problem that compiling can tell: those of rules first, then those of reference data. */
    public static List<ProblemCode> problemCodes() {
        return Stream.of(
                        RuleReader.problemCodes().stream(),
                        Arrays.stream(RuleWarning.values()).map(RuleWarning::problemCode),
                        Arrays.stream(ReferenceMistake.values()).map(ReferenceMistake::problemCode))
                .flatMap(codes -> codes)
                .toList();
    }

    private static List<RuleFile> ruleFiles(RuleFiles files) {
        return files.contents().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".drl"))
                .map(file -> new RuleFile(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8)))
                .toList();
    }

    /** Digest of every file the book is made of: {@code sha256:…}. */
    public String version() {
        return version;
    }

    public RuleFiles files() {
        return files;
    }

    /** All rules, by file and place. */
    public List<Rule> rules() {
        return rules;
    }

    /** The types of facts that its rules look at; others need not be found out for it. */
    public Set<Class<? extends Fact>> factTypes() {
        return factTypes;
    }

    /** Whether its rules look at other items of the meeting, which the records must be asked for. */
    public boolean asksForMeeting() {
        return factTypes.contains(MeetingLoad.class) || factTypes.contains(OtherItem.class);
    }

    /** Whether one of its rules asks what others found. */
    public boolean asksForFindings() {
        return factTypes.contains(ReturnReason.class);
    }

    /** What its rules do with fields. */
    public FieldUse fieldUse() {
        return fieldUse;
    }

    private static Set<Class<? extends Fact>> factTypesOf(List<Rule> rules) {
        Set<Class<? extends Fact>> types = new HashSet<>();
        for (Rule rule : rules) {
            rule.conditions()
                    .forEach(condition ->
                            types.add(RuleModel.patternOf(condition).type().factClass()));
        }
        return Set.copyOf(types);
    }

    public Reference reference() {
        return reference;
    }

    /** What the office takes for a classification marking. */
    public Markings markings() {
        return reference.markings();
    }

    /**
     * Every finding of every rule over {@code facts}, in the order of the notice: by tier, rule, place in the packet.
     *
     * @param decidedAt decides which rules are in force
     */
    public List<Finding> evaluate(Facts facts, EvidenceFinder evidence, OffsetDateTime decidedAt) {
        return evaluate(facts, evidence, decidedAt, Edition.newest());
    }

    /** As the other one, with operators as {@code edition} has them. */
    public List<Finding> evaluate(Facts facts, EvidenceFinder evidence, OffsetDateTime decidedAt, Edition edition) {
        return evaluate(facts, evidence, decidedAt, edition, reference.calendar());
    }

    /** As the other one, with working days counted by {@code calendar}. */
    public List<Finding> evaluate(
            Facts facts, EvidenceFinder evidence, OffsetDateTime decidedAt, Edition edition, WorkingCalendar calendar) {
        return CountedDays.by(calendar, () -> engineOf(edition).evaluate(facts, evidence, decidedAt));
    }

    /** Rules that compare no two fields say the same in every edition, and need no engine of their own. */
    private Engine engineOf(Edition edition) {
        if (edition.atLeast(Edition.SECOND) || rules.stream().noneMatch(Absence::matters)) {
            return engine;
        }
        Engine first = firstEngine;
        if (first == null) {
            first = new Engine(rules, Absence.EQUALS_ABSENCE);
            firstEngine = first;
        }
        return first;
    }
}
