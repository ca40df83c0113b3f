package org.agendagate.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agendagate.facts.FactField;
import org.agendagate.facts.FactType;
import org.agendagate.facts.FieldKind;
import org.agendagate.language.Scope.Variable;
import org.agendagate.language.Template.Part;
import org.agendagate.language.Template.Slot;
import org.jspecify.annotations.Nullable;

/** Reads the slots of a header's text: {@code {$leader.name}}; braces themselves are doubled. */
final class TemplateChecker {
    private static final Pattern SLOT = Pattern.compile("\\s*(\\$[\\p{L}0-9_$]*)\\s*(?:\\.\\s*([\\p{L}0-9_$]+)\\s*)?");

    /** A name of the office's own. */
    static final Pattern OFFICE = Pattern.compile("\\s*office\\s*\\.\\s*([\\p{L}0-9_]+)\\s*");

    private static final Pattern OFFICE_SLOT = Pattern.compile("\\{" + OFFICE.pattern() + "}");

    private static final Pattern VARIABLE = Pattern.compile("｛?\\s*(\\$[\\p{L}0-9_$]+)");

    /** What is behind a variable where only the opening brace is missing. */
    private static final Pattern CLOSED = Pattern.compile("(\\.[\\p{L}0-9_]+)?\\s*[}｝]");

    private final Source source;
    private final Problems problems;
    private final Words words;
    private final Scope scope;

    TemplateChecker(Source source, Problems problems, Words words, Scope scope) {
        this.source = source;
        this.problems = problems;
        this.words = words;
        this.scope = scope;
    }

    Template check(Token token) {
        List<Part> parts = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        String text = token.text();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if ((c == '{' || c == '}') && text.startsWith(String.valueOf(c), at + 1)) {
                plain.append(c);
                at += 2;
            } else if (c == '{') {
                flush(plain, parts);
                at = readSlot(token, at, parts);
            } else {
                if (c == '}') {
                    problems.tell(offset(token, at), Mistake.SLOT_NOT_OPENED);
                } else if (c == '$' || c == '｛') {
                    tellUnbraced(token, at);
                }
                plain.append(c);
                at++;
            }
        }
        flush(plain, parts);
        return new Template(parts);
    }

    /** A variable that would be shown as it is written, or in braces that are no braces. */
    private void tellUnbraced(Token token, int at) {
        String text = token.text();
        Matcher name = VARIABLE.matcher(text).region(at, text.length());
        if (!name.lookingAt()) {
            return;
        }
        if (text.charAt(at) == '｛') {
            problems.tell(offset(token, at), Mistake.FULL_WIDTH, "｛", "{");
        } else if (scope.isBound(name.group(1))
                && (at == 0 || "{｛".indexOf(text.charAt(at - 1)) < 0)
                && !CLOSED.matcher(text).region(name.end(), text.length()).lookingAt()) {
            problems.tell(offset(token, at), Mistake.SLOT_WITHOUT_BRACES, name.group(1));
        }
    }

    private static void flush(StringBuilder plain, List<Part> parts) {
        if (!plain.isEmpty()) {
            parts.add(new Template.Words(plain.toString()));
            plain.setLength(0);
        }
    }

    private int readSlot(Token token, int open, List<Part> parts) {
        String text = token.text();
        int close = text.indexOf('}', open);
        int nextOpen = text.indexOf('{', open + 1);
        if (close < 0 || (nextOpen >= 0 && nextOpen < close)) {
            problems.tell(offset(token, open), Mistake.SLOT_NOT_CLOSED);
            return open + 1;
        }
        Matcher office = OFFICE.matcher(text.substring(open + 1, close));
        if (office.matches()) {
            OfficeWord word = words.office(office.group(1), offset(token, open + 1 + office.start(1)));
            if (word != null) {
                parts.add(new Template.Office(word));
            }
            return close + 1;
        }
        Matcher slot = SLOT.matcher(text.substring(open + 1, close));
        if (!slot.matches()) {
            problems.tell(offset(token, open), Mistake.BAD_SLOT);
            return close + 1;
        }
        String fieldName = slot.group(2);
        int variableAt = offset(token, open + 1 + slot.start(1));
        int fieldAt = fieldName == null ? variableAt : offset(token, open + 1 + slot.start(2));
        Slot checked = checkSlot(slot.group(1), variableAt, fieldName, fieldAt);
        if (checked != null) {
            parts.add(checked);
        }
        return close + 1;
    }

    private @Nullable Slot checkSlot(String name, int variableAt, @Nullable String fieldName, int fieldAt) {
        Variable variable = scope.use(name, variableAt);
        FactType type = variable == null ? null : variable.type();
        if (variable == null || type == null) {
            return null;
        }
        if (!variable.visible()) {
            problems.tell(variableAt, Mistake.SLOT_INVISIBLE, name);
            return null;
        }
        if (variable.value()) {
            if (fieldName != null) {
                problems.tell(fieldAt, Mistake.VARIABLE_IS_VALUE, name);
                return null;
            }
            return variable.field() == null ? null : new Slot(name, null);
        }
        if (fieldName == null) {
            problems.tell(variableAt, Mistake.SLOT_WITHOUT_FIELD, name, ExpressionChecker.firstField(type));
            return null;
        }
        FactField field = words.field(type, fieldName, fieldAt);
        return field == null ? null : new Slot(name, field);
    }

    /** Tells names of the office's own that there are none of, in a text that can hold no other slots. */
    void checkOfficeWords(Token token) {
        Matcher slot = OFFICE_SLOT.matcher(token.text());
        while (slot.find()) {
            words.office(slot.group(1), offset(token, slot.start(1)));
        }
    }

    /** Whether the text is one slot that holds a date or time. */
    boolean isDate(Template template) {
        if (template.parts().size() != 1 || !(template.parts().get(0) instanceof Slot slot)) {
            return false;
        }
        Variable variable = scope.use(slot.variable(), 0);
        FactField field = slot.field() != null || variable == null ? slot.field() : variable.field();
        return field != null && (field.kind() == FieldKind.DATE || field.kind() == FieldKind.TIME);
    }

    private int offset(Token token, int index) {
        return token.broken() || token.slip() != null
                ? token.start()
                : TextReader.offsetOf(source, token.start(), index);
    }
}
