package org.agendagate.probes;

import org.agendagate.findings.Wording;

/**
 * Something that a rule without exception stopped under one rule book and no longer stops under another.
 *
 * @param rule number of the rule
 * @param unit the unit it is about, or that it is about every unit
 * @param matter what was tried
 * @param before what the rule said
 * @param after what comes of it now
 */
public record Opening(String rule, String unit, Wording matter, Wording before, Wording after) {
    static final Wording PASSES = new Wording("不再拦下", "no longer stopped");

    /** In one line of Chinese, for a log or a list. */
    public String zh() {
        return "%s　%s　%s　原：%s　现：%s".formatted(rule, unit, matter.zh(), before.zh(), after.zh());
    }

    /** In one line of English. */
    public String en() {
        return "%s, %s: %s; before: %s; after: %s".formatted(rule, unit, matter.en(), before.en(), after.en());
    }
}
