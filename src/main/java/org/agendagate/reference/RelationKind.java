package org.agendagate.reference;

import org.jspecify.annotations.Nullable;

/** What a post has to do with a unit. Only who is in charge, or manages in that leader's place, signs for it. */
public enum RelationKind {
    IN_CHARGE("分管"),
    ASSISTS("协助分管"),
    LIAISES("联系"),
    MANAGES_FOR("代管"),
    HEADS("主要负责");

    private final String label;

    RelationKind(String label) {
        this.label = label;
    }

    /** The Chinese word officials use, which is also what the file says. */
    public String label() {
        return label;
    }

    public static @Nullable RelationKind labelled(String label) {
        for (RelationKind kind : values()) {
            if (kind.label.equals(label)) {
                return kind;
            }
        }
        return null;
    }
}
