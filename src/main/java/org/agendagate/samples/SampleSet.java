package org.agendagate.samples;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agendagate.decision.ItemChange;
import org.agendagate.decision.PacketDecision;
import org.agendagate.findings.Finding;
import org.agendagate.language.Rule;
import org.agendagate.markings.Markings;
import org.agendagate.reading.PacketReader;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.agendagate.rules.ShippedFolder;
import org.jspecify.annotations.Nullable;

/** Samples read once, to be judged under one rule book after another. */
public final class SampleSet {
    private static final String SEED = "/samples/seed";

    private final List<ReadSample> samples;

    /** Of the last rule book: an edit leaves most rules as they are, and what they find alone with them. */
    private Map<Alone, List<List<Finding>>> foundAlone = Map.of();

    private SampleSet(List<ReadSample> samples) {
        this.samples = samples;
    }

    /**
     * The samples under {@code folder}.
     *
     * @param markings what counts as a marking there
     * @throws IOException where the folder cannot be read
     */
    public static SampleSet read(Path folder, PacketReader reader, Markings markings) throws IOException {
        return new SampleSet(Samples.list(folder).stream()
                .map(sample -> ReadSample.read(sample, reader, markings))
                .toList());
    }

    /** The samples of the three rules without exception, as they come with the program. */
    public static SampleSet seed(PacketReader reader) {
        return ShippedFolder.read(SEED, folder -> read(folder, reader, Markings.FLOOR));
    }

    public int size() {
        return samples.size();
    }

    /** How every sample comes out, by name. */
    public List<SampleResult> runUnder(RuleBook ruleBook) {
        return samples.stream().map(sample -> sample.runUnder(ruleBook)).toList();
    }

    /**
     * How every sample comes out by what the rules of {@code ruleBook} alone report: which rule, on which item, with
     * which effect. What other rules were expected to report, and in which words, does not matter.
     */
    public List<SampleResult> runByFindings(RuleBook ruleBook) {
        return samples.stream().map(sample -> sample.runByFindings(ruleBook)).toList();
    }

    /** How well these samples prove the rules of {@code ruleBook}. */
    public MutationRun mutate(RuleBook ruleBook) {
        return mutate(ruleBook, Set.of());
    }

    /** How well they prove the rules of these ids; of all where there are none. */
    public MutationRun mutate(RuleBook ruleBook, Set<String> only) {
        return MutationRun.of(ruleBook, samples, only);
    }

    /**
     * The rules that find something else by themselves than among all the others, each with the first sample that shows
     * it. There should be none: a rule that depends on its neighbours can fail silently.
     */
    public synchronized Map<Rule, Sample> findSwayedRules(RuleBook ruleBook) {
        List<Scene> scenes = samples.stream()
                .flatMap(sample -> Scene.of(sample, ruleBook.reference()).stream())
                .toList();
        List<Map<String, List<Finding>>> together = scenes.stream()
                .map(scene -> scene.findings(ruleBook).stream().collect(Collectors.groupingBy(Finding::ruleId)))
                .toList();
        String reference = referenceOf(ruleBook);
        Map<Alone, List<List<Finding>>> known = new HashMap<>();
        Map<Rule, Sample> swayed = new HashMap<>();
        for (Rule rule : ruleBook.rules()) {
            Alone alone = Alone.of(rule, ruleBook.files(), reference);
            List<List<Finding>> findings = foundAlone.getOrDefault(alone, List.of());
            if (findings.isEmpty()) {
                RuleBook itself = ruleBook.alone(rule);
                findings = scenes.stream().map(scene -> scene.findings(itself)).toList();
            }
            known.put(alone, findings);
            for (int index = 0; index < scenes.size(); index++) {
                if (!findings.get(index).equals(together.get(index).getOrDefault(rule.id(), List.of()))) {
                    swayed.putIfAbsent(rule, scenes.get(index).sample());
                }
            }
        }
        foundAlone = known;
        return swayed;
    }

    /**
     * How {@code ruleBook} gets on with these samples, each judged on {@code day} where it is decided earlier.
     *
     * @param day {@code null} for the time of each sample
     * @param alone the rules that are to find alone what they find among the others
     */
    public TrialRun tryOut(RuleBook ruleBook, @Nullable LocalDate day, List<Rule> alone) {
        return TrialRun.of(samples, ruleBook, day, alone);
    }

    /** The rules that fail where a declared detail is given or not, each with that detail; see {@link DetailTrial}. */
    public Map<String, String> failingOnDetails(RuleBook ruleBook, PacketReader reader) {
        return new DetailTrial(ruleBook, reader).failingOn(samples);
    }

    /** The samples that {@code after} decides otherwise than {@code before}, each with the items that changed. */
    public Map<Sample, List<ItemChange>> changesBetween(RuleBook before, RuleBook after) {
        Map<Sample, List<ItemChange>> changes = new LinkedHashMap<>();
        for (ReadSample sample : samples) {
            try {
                List<ItemChange> items = ItemChange.between(sample.decideUnder(before), sample.decideUnder(after));
                if (!items.isEmpty()) {
                    changes.put(sample.sample(), items);
                }
            } catch (UnusableSampleException unusable) {
                // Running the sample tells it.
            }
        }
        return changes;
    }

    /** The samples in which each rule reports, by rule id. */
    public Map<String, List<Sample>> reportingUnder(RuleBook ruleBook) {
        Map<String, List<Sample>> reporting = new TreeMap<>();
        for (ReadSample sample : samples) {
            try {
                PacketDecision decision = sample.decideUnder(ruleBook);
                Stream.concat(
                                decision.findings().stream(),
                                decision.items().stream().flatMap(item -> item.findings().stream()))
                        .map(Finding::ruleId)
                        .distinct()
                        .forEach(rule -> reporting
                                .computeIfAbsent(rule, id -> new ArrayList<>())
                                .add(sample.sample()));
            } catch (UnusableSampleException unusable) {
                // Running the sample tells it.
            }
        }
        return reporting;
    }

    /** How many samples show each rule of {@code ruleBook}, in the order of their ids. */
    public List<RuleSamples> countsUnder(RuleBook ruleBook) {
        Map<String, List<Sample>> reporting = reportingUnder(ruleBook);
        List<Sample> all = samples.stream().map(ReadSample::sample).toList();
        return ruleBook.rules().stream()
                .map(rule -> RuleSamples.of(rule, all, reporting.getOrDefault(rule.id(), List.of())))
                .sorted(Comparator.comparing(RuleSamples::rule))
                .toList();
    }

    private static String referenceOf(RuleBook ruleBook) {
        return RuleFiles.of(ruleBook.files().contents().entrySet().stream()
                        .filter(file -> file.getKey().endsWith(".yaml"))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .version();
    }

    /** All that decides what a rule finds alone on samples that do not change. */
    private record Alone(String rule, ByteBuffer file, String reference) {
        static Alone of(Rule rule, RuleFiles files, String reference) {
            byte[] file = files.contents().getOrDefault(rule.place().file(), new byte[0]);
            return new Alone(rule.id(), ByteBuffer.wrap(file), reference);
        }
    }
}
