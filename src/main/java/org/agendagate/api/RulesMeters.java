package org.agendagate.api;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.agendagate.reload.LiveRuleBook;
import org.springframework.stereotype.Component;

/** Counts edits of the rules, and tells whether the last one was refused. */
@Component
final class RulesMeters implements MeterBinder {
    private final LiveRuleBook rules;

    RulesMeters(LiveRuleBook rules) {
        this.rules = rules;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        FunctionCounter.builder(
                        "agendagate.reloads",
                        rules,
                        counted -> counted.standing().accepted())
                .tag("result", "accepted")
                .description("Edits of the rules that went live")
                .register(meters);
        FunctionCounter.builder(
                        "agendagate.reloads",
                        rules,
                        counted -> counted.standing().refusals())
                .tag("result", "refused")
                .description("Edits of the rules that were refused")
                .register(meters);
        Gauge.builder("agendagate.rules.stale", rules, told -> told.standing().isStale() ? 1 : 0)
                .description("1 where the rules as they stand are refused and the last good ones serve")
                .register(meters);
    }
}
