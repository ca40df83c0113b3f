package org.agendagate.edition;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the program itself decides, apart from the rule book: facts and their words, how opinions and secrecy are read,
 * operators, the form of a decision. New decisions are made by the newest; a recorded one is made again by its own. So
 * whatever would change a decision asks {@link #atLeast}, and what it did before stays as it was.
 */
public enum Edition {
    /** Its decisions name no edition. */
    FIRST(1),
    SECOND(2);

    private final int number;

    Edition(int number) {
        this.number = number;
    }

    /** The one that new decisions are made by. */
    public static Edition newest() {
        return values()[values().length - 1];
    }

    /**
     * The edition of that number; empty where this program is older than it.
     *
     * @param number {@code null} for the first
     */
    public static Optional<Edition> of(@Nullable Integer number) {
        int sought = number == null ? FIRST.number : number;
        return Arrays.stream(values())
                .filter(edition -> edition.number == sought)
                .findFirst();
    }

    public int number() {
        return number;
    }

    /** The number as decisions and what else is kept name it: {@code null} for the first. */
    public @Nullable Integer named() {
        return this == FIRST ? null : number;
    }

    public boolean atLeast(Edition other) {
        return compareTo(other) >= 0;
    }
}
