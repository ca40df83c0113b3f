package org.agendagate.language;

import java.util.Collection;
import java.util.List;
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

    /** Where nothing is called so, what was probably meant is told in the language that was written. */
    @Nullable
    FactType type(Token token) {
        FactType type = vocabulary.findType(token.text());
        if (type == null && !token.broken()) {
            boolean han = Script.isHan(token.text());
            Collection<String> names = vocabulary.types().stream()
                    .map(known -> han ? known.called() : known.name())
                    .toList();
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
        List<FactField> called = type.fieldsCalled(name);
        if (called.isEmpty()) {
            tellUnknown(type, name, offset);
        } else if (called.size() > 1) {
            problems.tell(
                    offset,
                    Mistake.AMBIGUOUS_NAME,
                    Problems.shortened(name),
                    listed(called.stream().map(FactField::name).toList()));
        }
        return called.size() == 1 ? called.get(0) : null;
    }

    private void tellUnknown(FactType type, String name, int offset) {
        boolean han = Script.isHan(name);
        List<String> names = type.fields().stream()
                .map(known -> han ? known.called() : known.name())
                .filter(known -> !known.isEmpty())
                .toList();
        String typeName = han && !type.called().isEmpty() ? type.called() : type.name();
        String near = Nearest.find(name, names);
        String shown = Problems.shortened(name);
        if (near == null) {
            problems.tell(offset, Mistake.UNKNOWN_FIELD, typeName, shown, listed(names));
        } else {
            problems.tell(offset, Mistake.UNKNOWN_FIELD_NEAR, typeName, shown, near);
        }
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
        List<String> called = field.constantsCalled(value);
        if (field.values().isEmpty() || called.size() == 1) {
            return true;
        }
        String shown = Problems.shortened(value);
        if (called.size() > 1) {
            problems.tell(offset, Mistake.AMBIGUOUS_NAME, shown, listed(called));
            return false;
        }
        List<String> known = Script.isHan(value) && !field.labels().isEmpty() ? field.labels() : field.values();
        String near = Nearest.find(value, known);
        String name = Script.isHan(value) && !field.called().isEmpty() ? field.called() : field.name();
        if (near == null) {
            problems.tell(offset, Mistake.UNKNOWN_CONSTANT, name, shown, listed(known));
        } else {
            problems.tell(offset, Mistake.UNKNOWN_CONSTANT_NEAR, name, shown, near);
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
