package org.agendagate.language;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A checked rule: every fact, field, variable and type in it is known to fit.
 *
 * @param id the stable number its name begins with, such as {@code G01}
 * @param name the Chinese name without the number
 * @param effectiveFrom first day the rule counts, by the decision time; {@code null} for always
 * @param expiresOn first day the rule no longer counts; {@code null} for never
 * @param reported the variables whose facts the finding is about, the item first
 * @param passage how it is written, with what is said above it
 */
public record Rule(
        Place place,
        String packageName,
        String id,
        String name,
        Header header,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate expiresOn,
        boolean enabled,
        List<Condition> conditions,
        List<String> reported,
        Passage passage) {
    public Rule {
        conditions = List.copyOf(conditions);
        reported = List.copyOf(reported);
    }

    /** Whether it counts on {@code day}. */
    public boolean holdsOn(LocalDate day) {
        return enabled
                && (effectiveFrom == null || !day.isBefore(effectiveFrom))
                && (expiresOn == null || day.isBefore(expiresOn));
    }

    /** Whether it counts from a later day than {@code day}. */
    public boolean isAheadOf(LocalDate day) {
        return enabled && effectiveFrom != null && effectiveFrom.isAfter(day);
    }

    public boolean isDated() {
        return effectiveFrom != null || expiresOn != null;
    }

    /** The same rule, counting on every day. */
    public Rule undated() {
        return new Rule(place, packageName, id, name, header, null, null, enabled, conditions, reported, passage);
    }
}
