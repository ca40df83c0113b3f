package org.agendagate.pages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.agendagate.register.RegisterFilter;
import org.agendagate.register.RegisterFilter.Counted;
import org.agendagate.register.RegisterSort;
import org.agendagate.standing.Standing;
import org.jspecify.annotations.Nullable;

/** What is asked of the register, as it stands in an address; what is left out is {@code null} or empty. */
public record RegisterQuery(
        @Nullable String text,
        @Nullable String unit,
        @Nullable String rule,
        @Nullable String standing,
        @Nullable String meeting,
        @Nullable String from,
        @Nullable String until,
        @Nullable String toRevise,
        @Nullable String sort,
        @Nullable String rejectedBy,
        @Nullable String ofUnit,
        @Nullable Integer round,
        @Nullable String becameFit) {
    /** What waits at any desk. */
    public static final String WAITING = "WAITING";

    /** Whether a day in it is none. */
    public boolean unreadable() {
        return List.of(given(meeting), given(from), given(until)).stream()
                .anyMatch(day -> !day.isEmpty() && day(day) == null);
    }

    /** Whether nothing in it keeps an entry out. */
    public boolean everything() {
        return filter(null).equals(RegisterFilter.all());
    }

    RegisterSort sorting() {
        return Arrays.stream(RegisterSort.values())
                .filter(way -> way.name().equals(sort))
                .findFirst()
                .orElse(RegisterSort.TIME);
    }

    RegisterFilter filter(@Nullable String division) {
        return new RegisterFilter(
                division,
                given(text),
                given(unit),
                given(rule),
                Arrays.stream(Standing.values())
                        .filter(one -> one.name().equals(standing) || (one.waits() && WAITING.equals(standing)))
                        .collect(Collectors.toUnmodifiableSet()),
                day(given(meeting)),
                day(given(from)),
                day(given(until)),
                "true".equals(toRevise),
                new Counted(given(rejectedBy), given(ofUnit), round, "true".equals(becameFit)));
    }

    private static String given(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
