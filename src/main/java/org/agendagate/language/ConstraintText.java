package org.agendagate.language;

import java.util.List;
import java.util.stream.Collectors;
import org.agendagate.language.Syntax.Bare;
import org.agendagate.language.Syntax.Both;
import org.agendagate.language.Syntax.Constant;
import org.agendagate.language.Syntax.Constraint;
import org.agendagate.language.Syntax.Either;
import org.agendagate.language.Syntax.Inverse;
import org.agendagate.language.Syntax.Listed;
import org.agendagate.language.Syntax.Operand;
import org.agendagate.language.Syntax.Test;
import org.agendagate.language.Syntax.VariableName;

/** Writes constraints down again as a rule author would. */
final class ConstraintText {
    private ConstraintText() {}

    static String of(Constraint constraint) {
        if (constraint instanceof Test test) {
            return of(test.left()) + (test.negated() ? " not " : " ") + test.sign() + " " + of(test.right());
        } else if (constraint instanceof Listed listed) {
            return of(listed.left()) + (listed.negated() ? " not in ( " : " in ( ")
                    + listed.values().stream().map(ConstraintText::of).collect(Collectors.joining(", ")) + " )";
        } else if (constraint instanceof Bare bare) {
            return of(bare.operand());
        } else if (constraint instanceof Both both) {
            return join(both.parts(), " && ");
        } else if (constraint instanceof Either either) {
            return join(either.parts(), " || ");
        } else if (constraint instanceof Inverse inverse) {
            return inverse.part() instanceof Bare ? "!" + of(inverse.part()) : "!( " + of(inverse.part()) + " )";
        }
        throw new IllegalArgumentException(String.valueOf(constraint));
    }

    private static String join(List<Constraint> parts, String sign) {
        return parts.stream()
                .map(part -> part instanceof Both || part instanceof Either ? "( " + of(part) + " )" : of(part))
                .collect(Collectors.joining(sign));
    }

    static String of(Operand operand) {
        if (operand instanceof VariableName variable && variable.field() != null) {
            return variable.token().text() + "." + variable.field().text();
        }
        if (operand instanceof Syntax.Call call) {
            return call.token().text()
                    + call.arguments().stream().map(ConstraintText::of).collect(Collectors.joining(", ", "( ", " )"));
        }
        return operand instanceof Constant && operand.token().isText()
                ? '"' + operand.token().text() + '"'
                : operand.token().text();
    }
}
