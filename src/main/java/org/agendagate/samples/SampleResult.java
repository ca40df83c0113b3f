package org.agendagate.samples;

import java.util.List;

/**
 * How a sample came out.
 *
 * @param differences where the decision is not the expected one, or why there is none; empty where the
 *     sample holds
 */
public record SampleResult(Sample sample, List<Difference> differences) {
    public SampleResult {
        differences = List.copyOf(differences);
    }

    public boolean holds() {
        return differences.isEmpty();
    }
}
