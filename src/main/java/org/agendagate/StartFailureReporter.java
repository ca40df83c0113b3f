package org.agendagate;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Tells whoever started the service by hand why it did not; the log has it too, as one line of JSON. */
final class StartFailureReporter implements FailureAnalysisReporter {
    @Override
    public void report(FailureAnalysis analysis) {
        tell(analysis.getDescription(), analysis.getAction());
    }

    static void tell(String what, @Nullable String toDo) {
        System.err.println("agenda-gate: " + what);
        if (toDo != null) {
            System.err.println("agenda-gate: " + toDo);
        }
    }
}
