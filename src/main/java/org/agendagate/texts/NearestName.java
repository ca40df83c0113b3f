package org.agendagate.texts;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the known name that somebody most likely meant. */
public final class NearestName {
    private static final int LONGEST = 60;

    private NearestName() {}

    /** The known name that looks most like a given one, if one is near. */
    public static @Nullable String to(String given, Collection<String> known) {
        String wanted = plain(given);
        String nearest = null;
        int least = Math.max(1, wanted.length() / 3) + 1;
        for (String name : known) {
            int distance = wanted.length() > LONGEST ? least : EditDistance.between(wanted, plain(name));
            if (distance < least) {
                least = distance;
                nearest = name;
            }
        }
        return nearest;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "").replace(" ", "");
    }
}
