package org.agendagate.language;

import java.util.List;
import org.agendagate.facts.FactField;
import org.jspecify.annotations.Nullable;

/** A text with slots, such as {@code 分管领导{$leader.name}未签署意见}, whose slots are known to exist. */
public record Template(List<Part> parts) {
    public Template {
        parts = List.copyOf(parts);
    }

    /** A piece of a template. */
    public sealed interface Part {}

    /** A name of the office's own, which becomes {@link Words} once its data is known. */
    public record Office(OfficeWord word) implements Part {}

    /** Words that stand as they are. */
    public record Words(String text) implements Part {}

    /**
     * A value to fill in: a field of the fact that {@code variable} is bound to, or the variable's own value where it
     * is bound to a field and {@code field} is {@code null}.
     */
    public record Slot(String variable, @Nullable FactField field) implements Part {}
}
