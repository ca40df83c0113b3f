package org.agendagate;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Tells whoever started the service by hand why it did not; the log has it too, as one line of JSON. */
final class StartFailureReporter implements FailureAnalysisReporter {
    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println("agenda-gate: " + analysis.getDescription());
        System.err.println("agenda-gate: " + analysis.getAction());
    }
}
