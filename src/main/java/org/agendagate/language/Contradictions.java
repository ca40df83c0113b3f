package org.agendagate.language;

import java.util.List;
import org.agendagate.language.Expression.All;
import org.agendagate.language.Expression.Any;
import org.agendagate.language.Syntax.Bare;
import org.agendagate.language.Syntax.Both;
import org.agendagate.language.Syntax.Constraint;
import org.agendagate.language.Syntax.Either;
import org.agendagate.language.Syntax.Inverse;
import org.agendagate.language.Syntax.Listed;
import org.agendagate.language.Syntax.Operand;
import org.agendagate.language.Syntax.Test;
import org.agendagate.language.Syntax.VariableName;

/** Tells of constraints that can never hold, alone or together, and of those that always hold. */
final class Contradictions {
    private final Problems problems;

    Contradictions(Problems problems) {
        this.problems = problems;
    }

    /** {@code checked} are the same constraints as {@code written}, in the same order. */
    void check(List<Constraint> written, List<Expression> checked) {
        for (int i = 0; i < written.size(); i++) {
            if (checkOne(written.get(i), checked.get(i))) {
                return;
            }
        }
        if (!Satisfiability.canHold(checked)) {
            tell(Mistake.NEVER_TRUE, written.get(firstContradicting(checked)));
        }
    }

    /** The first constraint that cannot hold together with those before it. */
    private static int firstContradicting(List<Expression> checked) {
        int count = 1;
        while (count < checked.size() && Satisfiability.canHold(checked.subList(0, count))) {
            count++;
        }
        return count - 1;
    }

    /** Whether something was told. */
    private boolean checkOne(Constraint written, Expression checked) {
        if (written instanceof Both both && checked instanceof All all) {
            for (int i = 0; i < both.parts().size(); i++) {
                if (checkOne(both.parts().get(i), all.parts().get(i))) {
                    return true;
                }
            }
        } else if (written instanceof Either either && checked instanceof Any any) {
            for (int i = 0; i < either.parts().size(); i++) {
                if (checkOne(either.parts().get(i), any.parts().get(i))) {
                    return true;
                }
            }
        }
        if (!Satisfiability.canHold(List.of(checked))) {
            tell(Mistake.NEVER_TRUE, written);
            return true;
        }
        if (!Satisfiability.canFail(checked)) {
            tell(Mistake.ALWAYS_TRUE, written);
            return true;
        }
        return false;
    }

    private void tell(Mistake mistake, Constraint written) {
        problems.tell(written.start(), mistake, nameOf(written));
    }

    /** The field that a constraint is about in the first place. */
    private static String nameOf(Constraint constraint) {
        if (constraint instanceof Test test) {
            return nameOf(test.left() instanceof Syntax.Constant ? test.right() : test.left());
        } else if (constraint instanceof Listed listed) {
            return nameOf(listed.left());
        } else if (constraint instanceof Bare bare) {
            return nameOf(bare.operand());
        } else if (constraint instanceof Inverse inverse) {
            return nameOf(inverse.part());
        } else if (constraint instanceof Both both) {
            return nameOf(both.parts().get(0));
        }
        return nameOf(((Either) constraint).parts().get(0));
    }

    private static String nameOf(Operand operand) {
        Token field = operand instanceof VariableName name ? name.field() : null;
        return operand.token().quoted() + (field == null ? "" : "." + field.quoted());
    }
}
