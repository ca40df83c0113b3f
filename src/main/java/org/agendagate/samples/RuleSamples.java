package org.agendagate.samples;

import java.util.List;
import org.agendagate.language.Rule;

/**
 * How many samples show a rule.
 *
 * @param reporting samples of its policy's folder in which it reports
 * @param silent samples of that folder in which it does not
 * @param boundary how many of both say that they stand at a boundary
 * @param elsewhere samples of other folders in which it reports
 */
public record RuleSamples(String rule, String name, int reporting, int silent, int boundary, int elsewhere) {
    private static final String BOUNDARY = "boundary";

    static RuleSamples of(Rule rule, List<Sample> all, List<Sample> reporting) {
        String policy = rule.place().file().replace(".drl", "/");
        List<Sample> own =
                all.stream().filter(sample -> sample.name().startsWith(policy)).toList();
        int told = (int) own.stream().filter(reporting::contains).count();
        return new RuleSamples(
                rule.id(),
                rule.name(),
                told,
                own.size() - told,
                (int) own.stream()
                        .filter(sample -> sample.name().contains(BOUNDARY))
                        .count(),
                reporting.size() - told);
    }
}
