package org.agendagate.findings;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Who looks at a flag. */
public enum Desk {
    /** The legal division: the desk of every flag that names none. */
    LEGAL("法规处", "the legal division"),
    /** Reads what the program did not understand and a lawyer need not judge: opinions, amounts, dates, evidence. */
    MEETING_SERVICE("会议服务处", "the meeting-service division");

    private final String label;
    private final String labelEn;

    Desk(String label, String labelEn) {
        this.label = label;
        this.labelEn = labelEn;
    }

    /** The Chinese name officials use. */
    public String label() {
        return label;
    }

    /** Whose flags are open among these findings, in the order of the desks. */
    public static Set<Desk> ofOpen(Collection<Finding> findings) {
        Set<Desk> desks = EnumSet.noneOf(Desk.class);
        findings.stream().filter(Finding::open).forEach(finding -> desks.add(finding.desk()));
        return Collections.unmodifiableSet(desks);
    }

    public String labelEn() {
        return labelEn;
    }
}
