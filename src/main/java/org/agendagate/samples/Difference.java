package org.agendagate.samples;

/** One place where a sample does not come out as expected, or why it cannot be decided. */
public record Difference(String zh, String en) {
    /** What has no words in Chinese. */
    static Difference untranslated(String en) {
        return new Difference(en, en);
    }

    @Override
    public String toString() {
        return en;
    }
}
