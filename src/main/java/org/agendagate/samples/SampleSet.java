package org.agendagate.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.agendagate.findings.Finding;
import org.agendagate.language.Rule;
import org.agendagate.packet.PacketReader;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.ShippedFolder;

/** Samples read once, to be judged under one rule book after another. */
public final class SampleSet {
    private static final String SEED = "/samples/seed";

    private final List<ReadSample> samples;

    private SampleSet(List<ReadSample> samples) {
        this.samples = samples;
    }

    /**
     * The samples under {@code folder}.
     *
     * @throws IOException where the folder cannot be read
     */
    public static SampleSet read(Path folder, PacketReader reader) throws IOException {
        return new SampleSet(Samples.list(folder).stream()
                .map(sample -> ReadSample.read(sample, reader))
                .toList());
    }

    /** The samples of the three rules without exception, as they come with the program. */
    public static SampleSet seed(PacketReader reader) {
        return ShippedFolder.read(SEED, folder -> read(folder, reader));
    }

    public int size() {
        return samples.size();
    }

    /** How every sample comes out, by name. */
    public List<SampleResult> runUnder(RuleBook ruleBook) {
        return samples.stream().map(sample -> sample.runUnder(ruleBook)).toList();
    }

    /**
     * The rules that find something else by themselves than among all the others, each with the first sample that shows
     * it. There should be none: a rule that depends on its neighbours can fail silently.
     */
    public Map<Rule, Sample> findSwayedRules(RuleBook ruleBook) {
        Map<Rule, Sample> swayed = new HashMap<>();
        List<Map<String, List<Finding>>> together = samples.stream()
                .map(sample -> findings(sample, ruleBook).stream().collect(Collectors.groupingBy(Finding::ruleId)))
                .toList();
        for (Rule rule : ruleBook.rules()) {
            RuleBook alone = ruleBook.alone(rule);
            for (int index = 0; index < samples.size(); index++) {
                List<Finding> expected = together.get(index).getOrDefault(rule.id(), List.of());
                if (!findings(samples.get(index), alone).equals(expected)) {
                    swayed.putIfAbsent(rule, samples.get(index).sample());
                }
            }
        }
        return swayed;
    }

    /** Nothing where the sample cannot be decided, which is told as its difference. */
    private static List<Finding> findings(ReadSample sample, RuleBook ruleBook) {
        try {
            return sample.findingsUnder(ruleBook);
        } catch (UnusableSampleException unusable) {
            return List.of();
        }
    }
}
