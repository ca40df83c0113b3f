package org.agendagate.register;

import org.agendagate.findings.Finding;
import org.agendagate.findings.Review;

/** What came of a finding, by now. */
enum RuleEffect {
    REJECT,
    /** A flag that the legal division upheld. */
    UPHELD,
    /** A flag that waits. */
    FLAG,
    CLEARED,
    ADVISE,
    WAIVED;

    static RuleEffect of(Finding finding) {
        if (finding.waiver() != null) {
            return WAIVED;
        }
        if (finding.review() != null) {
            return finding.review().result() == Review.Result.UPHELD ? UPHELD : CLEARED;
        }
        return switch (finding.effect()) {
            case REJECT -> REJECT;
            case FLAG -> FLAG;
            case ADVISE -> ADVISE;
        };
    }

    boolean rejects() {
        return this == REJECT || this == UPHELD;
    }

    boolean flags() {
        return this == FLAG || this == CLEARED;
    }
}
