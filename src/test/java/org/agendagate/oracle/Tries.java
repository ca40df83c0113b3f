package org.agendagate.oracle;

import java.util.stream.LongStream;

/** How often random packets are tried: as often as fits every build, or so many times that with {@code -Dtries=10}. */
final class Tries {
    private static final int TIMES = Integer.getInteger("tries", 1);

    private Tries() {}

    static int of(int usual) {
        return usual * TIMES;
    }

    /** The seeds that one try of a property stands for, this one and what follows it. */
    static LongStream from(long seed) {
        return LongStream.range(seed, seed + TIMES);
    }
}
