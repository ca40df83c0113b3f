package org.agendagate.language;

import java.util.Collections;
import java.util.List;
import org.agendagate.facts.FactField;
import org.agendagate.facts.FieldKind;
import org.agendagate.language.Expression.Comparison;
import org.agendagate.language.Expression.Contains;
import org.agendagate.language.Expression.Literal;
import org.jspecify.annotations.Nullable;

/** Checks that two values can be compared, and makes dates of the texts that are compared with dates. */
final class ComparisonChecker {
    private final Words words;
    private final Problems problems;

    ComparisonChecker(Words words, Problems problems) {
        this.words = words;
        this.problems = problems;
    }

    /** {@code operator} is {@code null} within a list. */
    @Nullable
    Comparison check(Value left, @Nullable Token operator, String sign, Value right) {
        if (left.isConstant() && right.isConstant()) {
            problems.tell(left.token().start(), Mistake.CONSTANT_COMPARISON);
            return null;
        }
        if (!fits(left, right, operator, sign)) {
            return null;
        }
        Expression leftSide = asKnown(left, right);
        Expression rightSide = asKnown(right, left);
        return leftSide == null || rightSide == null
                ? null
                : new Comparison(Operators.operator(sign), leftSide, rightSide);
    }

    private boolean fits(Value left, Value right, @Nullable Token operator, String sign) {
        boolean ordered = !sign.equals("==") && !sign.equals("!=");
        Value list = left.kind() == FieldKind.TEXTS ? left : right;
        if (list.kind() == FieldKind.TEXTS) {
            problems.tell(list.token().start(), Mistake.LIST_COMPARED, list.name());
            return false;
        }
        if (left.kind() == null || right.kind() == null) {
            return fitsAbsence(left, right, ordered);
        }
        return fitsKinds(left, left.kind(), right, right.kind())
                && (!ordered || operator == null || fitsOrder(left.kind(), operator, sign, right))
                && fitsConstants(left, right);
    }

    private boolean fitsAbsence(Value left, Value right, boolean ordered) {
        Value absent = left.kind() == null ? left : right;
        Value other = left.kind() == null ? right : left;
        if (ordered) {
            problems.tell(absent.token().start(), Mistake.ABSENCE_NOT_HERE);
            return false;
        }
        if (other.kind() == FieldKind.BOOLEAN) {
            problems.tell(absent.token().start(), Mistake.ABSENCE_NOT_POSSIBLE, other.name());
            return false;
        }
        return true;
    }

    private boolean fitsKinds(Value left, FieldKind leftKind, Value right, FieldKind rightKind) {
        boolean same = leftKind == rightKind || (isDate(leftKind) && isDate(rightKind));
        boolean dated = (isDate(leftKind) && right.text() != null) || (isDate(rightKind) && left.text() != null);
        if (!same && !dated) {
            tellWrongType(left, leftKind, right, rightKind);
        }
        return same || dated;
    }

    private void tellWrongType(Value left, FieldKind leftKind, Value right, FieldKind rightKind) {
        Value constant = left.isConstant() ? left : right;
        Value other = left.isConstant() ? right : left;
        FieldKind kind = left.isConstant() ? rightKind : leftKind;
        String text = constant.text();
        boolean bare = text != null
                && ((kind == FieldKind.NUMBER && text.matches("-?[0-9]+(\\.[0-9]+)?"))
                        || (kind == FieldKind.BOOLEAN && text.matches("true|false")));
        if (constant.isConstant() && text == null && kind == FieldKind.TEXT) {
            problems.tell(constant.token().start(), Mistake.TEXT_NEEDS_QUOTES, other.name(), constant.name());
        } else if (text != null && bare) {
            problems.tell(
                    constant.token().start(),
                    Mistake.QUOTES_NOT_NEEDED,
                    other.name(),
                    kind.label(),
                    text,
                    Words.en(kind));
        } else {
            problems.tell(
                    (left.isConstant() ? left : right).token().start(),
                    Mistake.WRONG_TYPE,
                    left.name(),
                    leftKind.label(),
                    rightKind.label(),
                    right.name(),
                    Words.en(leftKind),
                    Words.en(rightKind));
        }
    }

    private boolean fitsOrder(FieldKind kind, Token operator, String sign, Value right) {
        boolean ordered = kind == FieldKind.NUMBER || isDate(kind) || (right.kind() != null && isDate(right.kind()));
        if (!ordered) {
            problems.tell(operator.start(), Mistake.NO_ORDER, kind.label(), sign, Words.en(kind));
        }
        return ordered;
    }

    private boolean fitsConstants(Value left, Value right) {
        FactField leftField = left.field();
        FactField rightField = right.field();
        String leftText = left.text();
        String rightText = right.text();
        if (leftField != null && rightText != null) {
            return isDate(leftField.kind())
                    || words.isConstant(leftField, rightText, right.token().start());
        }
        if (rightField != null && leftText != null) {
            return isDate(rightField.kind())
                    || words.isConstant(rightField, leftText, left.token().start());
        }
        if (leftField != null && rightField != null && disjoint(leftField, rightField)) {
            problems.tell(left.token().start(), Mistake.NO_COMMON_VALUE, left.name(), right.name());
            return false;
        }
        return true;
    }

    private static boolean disjoint(FactField left, FactField right) {
        return !left.values().isEmpty()
                && !right.values().isEmpty()
                && Collections.disjoint(left.values(), right.values());
    }

    /** A constant as the value it is compared with has it: a date, or a word by its one name. */
    private @Nullable Expression asKnown(Value value, Value other) {
        String text = value.text();
        FactField field = other.field();
        return text == null || field == null || field.values().isEmpty()
                ? asDate(value, other.kind())
                : constant(field, text);
    }

    private static Expression constant(FactField field, String text) {
        List<String> called = field.constantsCalled(text);
        return new Literal(called.isEmpty() ? text : called.get(0));
    }

    private @Nullable Expression asDate(Value value, @Nullable FieldKind other) {
        String text = value.text();
        if (text == null || other == null || !isDate(other)) {
            return value.expression();
        }
        Object date = other == FieldKind.DATE ? Dates.date(text) : Dates.time(text);
        if (date == null) {
            Mistake mistake = other == FieldKind.DATE ? Mistake.BAD_DATE : Mistake.BAD_TIME;
            problems.tell(value.token().start(), mistake, value.token().quoted());
            return null;
        }
        return new Literal(date);
    }

    private static boolean isDate(FieldKind kind) {
        return kind == FieldKind.DATE || kind == FieldKind.TIME;
    }

    @Nullable
    Expression checkContains(Value container, String operator, Value element) {
        FieldKind kind = container.kind();
        if (container.isConstant() || (kind != FieldKind.TEXTS && kind != FieldKind.TEXT)) {
            FieldKind shown = kind == null ? FieldKind.TEXT : kind;
            problems.tell(
                    container.token().start(),
                    container.isConstant() ? Mistake.CONSTANT_CONTAINER : Mistake.NOT_A_CONTAINER,
                    container.name(),
                    shown.label(),
                    operator,
                    Words.en(shown));
            return null;
        }
        if (!checkElement(container, element, kind)) {
            return null;
        }
        FactField field = container.field();
        String text = element.text();
        return new Contains(
                container.expression(),
                kind == FieldKind.TEXTS && field != null && text != null
                        ? constant(field, text)
                        : element.expression());
    }

    private boolean checkElement(Value container, Value element, FieldKind kind) {
        FieldKind elementKind = element.kind();
        FactField field = container.field();
        String text = element.text();
        if (elementKind == null) {
            problems.tell(element.token().start(), Mistake.ABSENCE_NOT_HERE);
            return false;
        }
        if (elementKind != FieldKind.TEXT) {
            tellWrongType(container, kind, element, elementKind);
            return false;
        }
        return kind != FieldKind.TEXTS
                || field == null
                || text == null
                || words.isConstant(field, text, element.token().start());
    }

    @Nullable
    Expression checkMember(Value element, Value container) {
        if (container.kind() != FieldKind.TEXTS) {
            problems.tell(container.token().start(), Mistake.NOT_A_LIST);
            return null;
        }
        return checkContains(container, "memberOf", element);
    }
}
