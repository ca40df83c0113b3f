package org.agendagate.pages;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** English for what the schema names in code: {@code leaderOpinions} is "Leader opinions". */
@Component("english")
public final class English {
    English() {}

    public String of(Enum<?> constant) {
        return of(constant.name());
    }

    /** English for a name in camel case, or in capitals with underscores. */
    public String of(String name) {
        String words = name.contains("_") || name.equals(name.toUpperCase(Locale.ROOT))
                ? name.replace('_', ' ').toLowerCase(Locale.ROOT)
                : name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
