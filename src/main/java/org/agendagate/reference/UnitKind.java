package org.agendagate.reference;

import org.jspecify.annotations.Nullable;

/** What a unit of the directory is. */
public enum UnitKind {
    PARTY("党委部门"),
    GOVERNMENT("政府部门"),
    CONGRESS("人大"),
    CONSULTATIVE("政协"),
    COURT("法院"),
    PROCURATORATE("检察院"),
    DISCIPLINE("纪检监察"),
    MASS_ORGANISATION("群团"),
    INSTITUTION("事业单位"),
    DIVISION("内设处室"),
    OUTSIDE("外部单位");

    private final String label;

    UnitKind(String label) {
        this.label = label;
    }

    /** The Chinese word officials use, which is also what the file says. */
    public String label() {
        return label;
    }

    /** Whether some leader has to be in charge of such a unit at all times. */
    public boolean needsLeader() {
        return switch (this) {
            case PARTY, GOVERNMENT, CONGRESS, CONSULTATIVE, COURT, PROCURATORATE, DISCIPLINE, MASS_ORGANISATION -> true;
            case INSTITUTION, DIVISION, OUTSIDE -> false;
        };
    }

    public static @Nullable UnitKind labelled(String label) {
        for (UnitKind kind : values()) {
            if (kind.label.equals(label)) {
                return kind;
            }
        }
        return null;
    }
}
