package org.agendagate.language;

/**
 * A rule with one deliberate mistake, to see whether any sample notices.
 *
 * @param place where the mistake is made
 * @param change what kind of mistake it is
 * @param before what stands there, as written
 * @param after what the mistake makes of it; empty where it is left out
 * @param rule the rule with the mistake
 */
public record Mutant(Place place, Change change, String before, String after, Rule rule) {
    /** A kind of mistake. */
    public enum Change {
        FLIPPED("改为相反", "flipped"),
        MOVED_BOUNDARY("改动分界", "boundary moved"),
        NEGATED("取反", "negated"),
        DROPPED("删去", "dropped"),
        SWAPPED("并且、或者互换", "and, or swapped"),
        QUANTIFIER("有、没有互换", "exists, not swapped");

        private final String zh;
        private final String en;

        Change(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** In Chinese words. */
        public String zh() {
            return zh;
        }

        /** In English words. */
        public String en() {
            return en;
        }
    }
}
