package org.agendagate.oracle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.agendagate.findings.Evidence;
import org.agendagate.findings.EvidenceFinder;
import org.jspecify.annotations.Nullable;

/** Collects the spots of a packet that a finding rests on, each once, in order. */
final class Spots {
    private static final String NOTHING = "（空白）";

    private final Set<Evidence> spots = new LinkedHashSet<>();

    Spots add(String pointer, String label, @Nullable Object value) {
        String found = value == null ? "" : String.valueOf(value);
        spots.add(new Evidence(pointer, label, found.isEmpty() ? NOTHING : shortened(found)));
        return this;
    }

    Spots addCount(String pointer, String label, List<?> values) {
        return add(pointer, label, values.isEmpty() ? "" : EvidenceFinder.brief(values));
    }

    List<Evidence> list() {
        return new ArrayList<>(spots);
    }

    private static String shortened(String text) {
        return text.length() <= 200 || text.codePointCount(0, text.length()) <= 200
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 200)) + "…";
    }
}
