package org.agendagate.reload;

import java.util.Locale;

/** How many must agree before changed rules are live. */
public enum Publishing {
    /** An edit in the rules folder is live at once, unless it lets pass what G01 to G03 stop. */
    ONE_PERSON(1, "one-person"),
    /** One writes, another signs. */
    TWO_PERSONS(1, "two-persons"),
    /** One writes, two others sign. */
    THREE_PERSONS(2, "three-persons");

    private final int signatures;
    private final String word;

    Publishing(int signatures, String word) {
        this.signatures = signatures;
        this.word = word;
    }

    /** Signatures of others that a proposal needs. */
    public int signatures() {
        return signatures;
    }

    /** As the setting and the ledger call it. */
    public String word() {
        return word;
    }

    /**
     * The way that the setting names.
     *
     * @throws IllegalArgumentException where the setting is none of the words
     */
    public static Publishing of(String setting) {
        return valueOf(setting.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
