package org.agendagate.language;

import java.util.ArrayList;
import java.util.List;
import org.agendagate.facts.FactField;
import org.agendagate.facts.FactType;
import org.agendagate.facts.FieldKind;
import org.agendagate.language.Scope.Variable;
import org.agendagate.language.Syntax.Bare;
import org.agendagate.language.Syntax.Both;
import org.agendagate.language.Syntax.Constant;
import org.agendagate.language.Syntax.Constraint;
import org.agendagate.language.Syntax.Either;
import org.agendagate.language.Syntax.FieldName;
import org.agendagate.language.Syntax.Inverse;
import org.agendagate.language.Syntax.Listed;
import org.agendagate.language.Syntax.Operand;
import org.agendagate.language.Syntax.Test;
import org.agendagate.language.Syntax.VariableName;
import org.jspecify.annotations.Nullable;

/** Checks the constraints of one pattern. What cannot be used is told and comes out as {@code null}. */
final class ExpressionChecker {
    private final FactType type;
    private final @Nullable Token own;
    private final Scope scope;
    private final Words words;
    private final Problems problems;
    private final ComparisonChecker comparisons;

    ExpressionChecker(FactType type, @Nullable Token own, Scope scope, Words words, Problems problems) {
        this.type = type;
        this.own = own;
        this.scope = scope;
        this.words = words;
        this.problems = problems;
        this.comparisons = new ComparisonChecker(words, problems);
    }

    @Nullable
    Expression check(Constraint constraint) {
        if (constraint instanceof Both both) {
            List<Expression> parts = checkAll(both.parts());
            return parts == null ? null : new Expression.All(parts);
        } else if (constraint instanceof Either either) {
            List<Expression> parts = checkAll(either.parts());
            return parts == null ? null : new Expression.Any(parts);
        } else if (constraint instanceof Inverse inverse) {
            Expression part = check(inverse.part());
            return part == null ? null : new Expression.Negation(part);
        } else if (constraint instanceof Bare bare) {
            return checkBare(bare.operand());
        } else if (constraint instanceof Listed listed) {
            return checkListed(listed);
        }
        return checkTest((Test) constraint);
    }

    private @Nullable List<Expression> checkAll(List<Constraint> parts) {
        List<Expression> checked = new ArrayList<>();
        for (Constraint part : parts) {
            Expression expression = check(part);
            if (expression != null) {
                checked.add(expression);
            }
        }
        return checked.size() == parts.size() ? checked : null;
    }

    private @Nullable Expression checkBare(Operand operand) {
        Token token = operand.token();
        if (operand instanceof Constant) {
            problems.tell(token.start(), Mistake.CONSTANT_ALONE, token.quoted());
            return null;
        }
        Value value = value(operand);
        FieldKind kind = value == null ? null : value.kind();
        if (value == null || kind == FieldKind.BOOLEAN) {
            return value == null ? null : value.expression();
        }
        if (kind != null) {
            problems.tell(token.start(), Mistake.NOT_A_CONDITION, value.name(), kind.label(), Words.en(kind));
        }
        return null;
    }

    private @Nullable Expression checkListed(Listed listed) {
        Value left = value(listed.left());
        List<Expression> values = new ArrayList<>();
        for (Operand operand : listed.values()) {
            Value right = value(operand);
            Expression.Comparison equal =
                    left == null || right == null ? null : comparisons.check(left, null, "==", right);
            if (equal != null) {
                values.add(equal.right());
            }
        }
        if (left == null || values.size() < listed.values().size()) {
            return null;
        }
        Expression oneOf = new Expression.OneOf(left.expression(), values);
        return listed.negated() ? new Expression.Negation(oneOf) : oneOf;
    }

    private @Nullable Expression checkTest(Test test) {
        Value left = value(test.left());
        Value right = value(test.right());
        if (left == null || right == null) {
            return null;
        }
        Expression expression = switch (test.sign()) {
            case "contains" -> comparisons.checkContains(left, "contains", right);
            case "memberOf" -> comparisons.checkMember(left, right);
            default -> comparisons.check(left, test.operator(), test.sign(), right);
        };
        return expression != null && test.negated() ? new Expression.Negation(expression) : expression;
    }

    private @Nullable Value value(Operand operand) {
        if (operand instanceof Constant constant) {
            return constant.token().broken() ? null : Value.of(constant);
        } else if (operand instanceof FieldName name) {
            return ownField(name.token());
        } else if (operand instanceof Syntax.Call call) {
            return new DayChecker(problems).check(call, this::value);
        }
        return foreign((VariableName) operand);
    }

    private @Nullable Value ownField(Token token) {
        boolean constant = type.findField(token.text()) == null
                && type.fields().stream()
                        .anyMatch(field -> !field.constantsCalled(token.text()).isEmpty());
        if (constant) {
            problems.tell(token.start(), Mistake.CONSTANT_WITHOUT_QUOTES, token.quoted());
            return null;
        }
        FactField field = words.field(type, token);
        return field == null ? null : Value.of(token, token.text(), new Expression.Own(field), field);
    }

    private @Nullable Value foreign(VariableName name) {
        Token token = name.token();
        if (own != null && own.text().equals(token.text()) && !scope.isBound(own.text())) {
            Token field = name.field();
            problems.tell(token.start(), Mistake.OWN_VARIABLE, field == null ? "…" : field.quoted());
            return null;
        }
        Variable variable = scope.use(token.text(), token.start());
        FactType foreignType = variable == null ? null : variable.type();
        if (variable == null || foreignType == null || !variable.visible()) {
            return null;
        }
        return variable.value() ? boundValue(name, variable) : foreignField(name, foreignType);
    }

    private @Nullable Value boundValue(VariableName name, Variable variable) {
        Token field = name.field();
        FactField bound = variable.field();
        if (field != null) {
            problems.tell(field.start(), Mistake.VARIABLE_IS_VALUE, name.token().quoted());
            return null;
        }
        String text = name.token().text();
        return bound == null ? null : Value.of(name.token(), text, new Expression.Bound(text, bound), bound);
    }

    private @Nullable Value foreignField(VariableName name, FactType foreignType) {
        Token token = name.token();
        Token part = name.field();
        if (part == null) {
            problems.tell(token.start(), Mistake.VARIABLE_IS_FACT, token.quoted(), firstField(foreignType));
            return null;
        }
        FactField field = words.field(foreignType, part);
        return field == null
                ? null
                : Value.of(
                        token,
                        token.text() + "." + part.text(),
                        new Expression.Foreign(token.text(), foreignType, field),
                        field);
    }

    static String firstField(FactType type) {
        return type.fields().iterator().next().name();
    }
}
