package org.agendagate.pages;

import org.agendagate.findings.Desk;
import org.agendagate.reload.LiveRuleBook;
import org.springframework.stereotype.Component;

/** Whose the flags of a rule are, for the lists that name rules alone. */
@Component("flagDesks")
public final class FlagDesks {
    private final LiveRuleBook rules;

    FlagDesks(LiveRuleBook rules) {
        this.rules = rules;
    }

    /** The desk of a rule; of one that the live rule book no longer has, the legal division. */
    public String of(String ruleId, Tongue tongue) {
        Desk desk = rules.current().book().rules().stream()
                .filter(rule -> rule.id().equals(ruleId))
                .map(rule -> rule.header().desk())
                .filter(named -> named != null)
                .findFirst()
                .orElse(Desk.LEGAL);
        return tongue.say(desk.label(), desk.labelEn());
    }
}
