package org.agendagate.language;

/** How large rules may be. What stays within them is read, checked and built in a moment. */
final class Bounds {
    static final int FILE_BYTES = 256 * 1024;
    static final int RULES = 2_000;
    static final int CONDITIONS = 12;
    /** Every pattern that is not negated multiplies the cases of a rule. */
    static final int PATTERNS = 4;
    /** Joins by another key than the item number, which compare facts of all items. */
    static final int WIDE_JOINS = 1;

    static final int CONSTRAINTS = 40;
    static final int NESTING = 20;
    static final int TEXT_LENGTH = 4_000;
    static final int NUMBER_LENGTH = 30;
    static final int LIST_LENGTH = 200;
    static final int FIGURES = 4;
    static final int REPORTED = 4;
    static final int PROBLEMS_PER_FILE = 100;

    private Bounds() {}
}
