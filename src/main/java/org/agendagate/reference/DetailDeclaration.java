package org.agendagate.reference;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A detail that items may carry, as policy staff declared it (补充事项).
 *
 * @param values what a text is limited to; empty where it is free
 * @param label the Chinese name
 * @param meaning what is to be filled in, in Chinese
 */
public record DetailDeclaration(String name, DetailType type, List<String> values, String label, String meaning) {
    public DetailDeclaration {
        values = List.copyOf(values);
    }

    /**
     * The value as a rule compares it: String, BigDecimal, Boolean or LocalDate. {@code null} where nothing is given,
     * also where a text is blank, and where what is given is of another type.
     */
    public @Nullable Object read(@Nullable Object given) {
        return switch (type) {
            case TEXT -> given instanceof String text && !text.isBlank() ? text : null;
            case NUMBER -> given instanceof BigDecimal ? given : null;
            case FLAG -> given instanceof Boolean ? given : null;
            case DATE -> given instanceof String text ? date(text) : null;
            case TIME -> given instanceof String text ? time(text) : null;
        };
    }

    /** Whether a packet may say {@code given}; a blank text says nothing and may stand for any text or date. */
    boolean accepts(Object given) {
        boolean blank = given instanceof String text && text.isBlank();
        if (blank) {
            return type == DetailType.TEXT || type == DetailType.DATE || type == DetailType.TIME;
        }
        Object value = read(given);
        return value != null && (values.isEmpty() || values.contains(value));
    }

    private static @Nullable LocalDateTime time(String text) {
        try {
            return LocalDateTime.parse(text.strip().replace(' ', 'T'));
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
