package org.agendagate.reference;

import java.util.List;
import java.util.Locale;

/** Who may waive a rule that may be waived. */
public enum WaiverAuthority {
    SECRETARY_GENERAL("秘书长", "secretaryGeneral"),
    SECRETARY("书记", "secretary");

    /** The rules that may be waived at all. None of the three without exception is, nor will be. */
    public static final List<String> WAIVABLE_RULES = List.of("G22", "G23");

    private final String label;
    private final String entry;

    WaiverAuthority(String label, String entry) {
        this.label = label;
        this.entry = entry;
    }

    /** The Chinese word officials use. */
    public String label() {
        return label;
    }

    /** The same in English. */
    public String labelEn() {
        return "the " + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the reference data calls it. */
    public String entry() {
        return entry;
    }
}
