package org.agendagate.rules;

import org.jspecify.annotations.Nullable;

/** A constraint, ready to be asked. */
@FunctionalInterface
interface Test {
    /** Whether it holds for the pattern's own fact and up to three others, in the order of the constraint. */
    boolean holds(Object own, @Nullable Object first, @Nullable Object second, @Nullable Object third);
}
