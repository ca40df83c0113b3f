package org.agendagate.language;

import java.util.Collection;
import org.agendagate.facts.FactField;
import org.agendagate.facts.FactType;
import org.agendagate.facts.FieldKind;
import org.agendagate.facts.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Looks up facts, fields and constants, and tells what is not known with the word that was probably meant. */
final class Words {
    private final Vocabulary vocabulary;
    private final Problems problems;

    Words(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    @Nullable
    FactType type(Token token) {
        FactType type = vocabulary.findType(token.text());
        if (type == null && !token.broken()) {
            Collection<String> names =
                    vocabulary.types().stream().map(FactType::name).toList();
            String near = Nearest.find(token.text(), names);
            if (near == null) {
                problems.tell(token.start(), Mistake.UNKNOWN_FACT, token.quoted(), listed(names));
            } else {
                problems.tell(token.start(), Mistake.UNKNOWN_FACT_NEAR, token.quoted(), near);
            }
        }
        return type;
    }

    @Nullable
    FactField field(FactType type, Token token) {
        return token.broken() ? type.findField(token.text()) : field(type, token.text(), token.start());
    }

    @Nullable
    FactField field(FactType type, String name, int offset) {
        FactField field = type.findField(name);
        if (field == null) {
            String near = Nearest.find(name, type.byName().keySet());
            String shown = Problems.shortened(name);
            if (near == null) {
                problems.tell(
                        offset,
                        Mistake.UNKNOWN_FIELD,
                        type.name(),
                        shown,
                        listed(type.byName().keySet()));
            } else {
                problems.tell(offset, Mistake.UNKNOWN_FIELD_NEAR, type.name(), shown, near);
            }
        }
        return field;
    }

    @Nullable
    OfficeWord office(String name, int offset) {
        OfficeWord word = OfficeWord.find(name);
        if (word == null) {
            String near = Nearest.find(name, OfficeWord.words());
            String shown = Problems.shortened(name);
            if (near == null) {
                problems.tell(offset, Mistake.UNKNOWN_OFFICE_WORD, shown, listed(OfficeWord.words()));
            } else {
                problems.tell(offset, Mistake.UNKNOWN_OFFICE_WORD_NEAR, shown, near);
            }
        }
        return word;
    }

    /** Whether a text can be a value of the field; told where it cannot. */
    boolean isConstant(FactField field, String value, int offset) {
        if (field.values().isEmpty() || field.values().contains(value)) {
            return true;
        }
        String near = Nearest.find(value, field.values());
        String shown = Problems.shortened(value);
        if (near == null) {
            problems.tell(offset, Mistake.UNKNOWN_CONSTANT, field.name(), shown, listed(field.values()));
        } else {
            problems.tell(offset, Mistake.UNKNOWN_CONSTANT_NEAR, field.name(), shown, near);
        }
        return false;
    }

    static String listed(Collection<String> words) {
        return String.join(" ", words);
    }

    /** The English word for a kind of values. */
    static String en(FieldKind kind) {
        return switch (kind) {
            case TEXT -> "text";
            case BOOLEAN -> "yes-or-no value";
            case NUMBER -> "number";
            case DATE -> "date";
            case TIME -> "time";
            case TEXTS -> "list of texts";
        };
    }
}
