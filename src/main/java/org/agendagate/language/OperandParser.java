package org.agendagate.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.agendagate.language.Syntax.Constant;
import org.agendagate.language.Syntax.FieldName;
import org.agendagate.language.Syntax.Operand;
import org.agendagate.language.Syntax.VariableName;
import org.jspecify.annotations.Nullable;

/** Reads one side of a comparison: a constant, a field, a variable or a variable's field. */
final class OperandParser {
    private static final Pattern NUMBER = Pattern.compile("(0|[1-9][0-9]*)(\\.[0-9]+)?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}");
    private static final Map<String, String> CHINESE_CONSTANTS = Map.of("空", "null", "是", "true", "否", "false");
    private static final Set<String> CONSTANTS = Set.of("true", "false", "null");

    private final Tokens tokens;
    private final Problems problems;

    OperandParser(Tokens tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    /** Whether an operand begins with this token. */
    static boolean begins(Token token) {
        return token.isText()
                || token.kind() == Token.Kind.NUMBER
                || (token.isWord()
                        && !Operators.isWord(token)
                        && Operators.connective(token) == null
                        && !token.firstOnLine());
    }

    Operand parse() {
        if (Stops.endsPattern(tokens)) {
            throw unexpected(tokens.peek());
        }
        Token token = tokens.peek();
        DayFunction function = token.isWord() && tokens.peek(1).isSign("(") ? DayFunction.find(token.text()) : null;
        if (function != null) {
            return parseCall(function);
        }
        Operand operand = parseOne(token);
        Token after = tokens.peek();
        if (after.isSign(".")) {
            Token part = tokens.peek(1);
            throw part.isWord() && tokens.peek(2).isSign("(")
                    ? refuse(part, Refusal.CALL, part.text())
                    : refuse(after, Refusal.NESTED_FIELD, "." + part.text());
        }
        if (after.isSign("(") && !after.firstOnLine() && tokens.previous().isWord()) {
            throw refuse(tokens.previous(), Refusal.CALL, tokens.previous().text());
        }
        return operand;
    }

    private Operand parseCall(DayFunction function) {
        Token name = tokens.next();
        tokens.next();
        List<Operand> arguments = new ArrayList<>();
        if (!tokens.peek().isSign(")")) {
            do {
                arguments.add(parse());
            } while (tokens.acceptSign(","));
        }
        if (!tokens.acceptSign(")")) {
            problems.tell(tokens.previous().end(), Mistake.MISSING_SIGN, ")");
            throw new Unreadable();
        }
        return new Syntax.Call(name, function, arguments);
    }

    private Operand parseOne(Token token) {
        return switch (token.kind()) {
            case TEXT -> new Constant(tokens.next(), token.text());
            case NUMBER -> parseNumber(tokens.next(), false);
            case WORD -> parseWord(token);
            case SIGN, END -> parseNegative(token);
        };
    }

    private Operand parseNegative(Token sign) {
        Token number = tokens.peek(1);
        if (!sign.isSign("-") || number.kind() != Token.Kind.NUMBER) {
            throw unexpected(sign);
        }
        tokens.next();
        tokens.next();
        Constant value = parseNumber(number, true);
        return new Constant(sign, value.value());
    }

    private Constant parseNumber(Token token, boolean negative) {
        if (DATE.matcher(token.text()).matches()) {
            problems.tell(token.start(), Mistake.DATE_WITHOUT_QUOTES, token.text());
            throw new Unreadable();
        }
        if (!NUMBER.matcher(token.text()).matches() || token.text().length() > Bounds.NUMBER_LENGTH) {
            problems.tell(token.start(), Mistake.BAD_NUMBER, token.quoted(), Bounds.NUMBER_LENGTH);
            throw new Unreadable();
        }
        BigDecimal value = new BigDecimal(token.text());
        return new Constant(token, negative ? value.negate() : value);
    }

    private Operand parseWord(Token token) {
        String lower = CHINESE_CONSTANTS.getOrDefault(token.text(), token.text().toLowerCase(java.util.Locale.ROOT));
        if (CHINESE_CONSTANTS.containsKey(token.text())) {
            return new Constant(tokens.next(), lower.equals("null") ? null : Boolean.valueOf(lower));
        }
        if (CONSTANTS.contains(lower)) {
            FileParser.tellCase(tokens, problems, lower);
            return new Constant(tokens.next(), lower.equals("null") ? null : Boolean.valueOf(lower));
        }
        Refusal refusal = Refusal.find(token);
        if (refusal != null && isRefused(refusal)) {
            throw refuse(token, refusal, token.text());
        }
        if (Operators.isWord(token) || Operators.connective(token) != null) {
            throw unexpected(token);
        }
        tokens.next();
        return token.isVariable() ? parseVariable(token) : new FieldName(token);
    }

    private static boolean isRefused(Refusal refusal) {
        return switch (refusal) {
            case EVAL, NEW, THIS, ENGINE, FROM, COLLECT, ACCUMULATE -> true;
            default -> false;
        };
    }

    private Operand parseVariable(Token variable) {
        Token field = tokens.peek(1);
        if (!tokens.peek().isSign(".") || tokens.peek(2).isSign("(")) {
            return new VariableName(variable, null);
        }
        tokens.next();
        if (!field.isWord()) {
            throw unexpected(field);
        }
        return new VariableName(variable, tokens.next());
    }

    /** Tells that nothing can be made of the token, or that it is refused. */
    Unreadable unexpected(Token token) {
        Refusal refusal = Refusal.find(token);
        if (refusal != null) {
            return refuse(token, refusal, token.text());
        }
        if (!tokens.afterBroken()) {
            boolean atEnd = Stops.endsPattern(tokens) || token.isSign(")") || token.isSign(",");
            if (atEnd) {
                problems.tell(
                        tokens.previous().end(),
                        Mistake.MISSING_VALUE,
                        tokens.previous().quoted());
            } else {
                problems.tell(token.start(), Mistake.UNEXPECTED, token.quoted());
            }
        }
        return new Unreadable();
    }

    private Unreadable refuse(Token token, Refusal refusal, @Nullable String word) {
        problems.refuse(token.start(), refusal, word == null ? token.text() : word);
        return new Unreadable();
    }
}
