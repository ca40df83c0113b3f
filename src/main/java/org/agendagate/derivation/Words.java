package org.agendagate.derivation;

import java.util.Locale;

/** English words for constants whose name says it all. */
final class Words {
    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
