package org.agendagate.language;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.agendagate.facts.FactField;
import org.agendagate.facts.FactType;
import org.jspecify.annotations.Nullable;

/** The variables a rule has bound so far. */
final class Scope {
    private static final Pattern NAME = Pattern.compile("\\$[A-Za-z_\u4e00-\u9fa5][A-Za-z0-9_\u4e00-\u9fa5]{0,39}");

    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Set<String> closed = new HashSet<>();
    private final Set<String> later = new HashSet<>();
    private final Problems problems;

    Scope(Problems problems) {
        this.problems = problems;
    }

    /**
     * What a name stands for.
     *
     * @param type of the pattern; {@code null} where that is not known, which was told
     * @param field the field whose value it is; {@code null} where it is the fact
     * @param visible whether it can be used at all: not inside {@code not} and {@code exists}
     */
    record Variable(
            Token token, @Nullable FactType type, @Nullable FactField field, boolean value, boolean visible) {}

    /** Tells of later uses of a name that is bound already, because it was known in one condition only. */
    void close(Token name) {
        closed.add(name.text());
    }

    /** Announces a name that is bound somewhere in the rule. */
    void announce(Token name) {
        later.add(name.text());
    }

    void bind(Variable variable) {
        String name = variable.token().text();
        if (!NAME.matcher(name).matches() && name.startsWith("$")) {
            problems.tell(
                    variable.token().start(),
                    Mistake.BAD_VARIABLE,
                    variable.token().quoted());
        }
        if (variables.containsKey(name)) {
            problems.tell(
                    variable.token().start(),
                    Mistake.DUPLICATE_VARIABLE,
                    variable.token().quoted());
        } else {
            variables.put(name, variable);
        }
    }

    /** The variable of that name, counted as used; {@code null} where there is none, which is told at {@code offset}. */
    @Nullable
    Variable use(String name, int offset) {
        Variable variable = variables.get(name);
        if (variable != null) {
            used.add(name);
            if (closed.contains(name)) {
                problems.tell(offset, Mistake.INVISIBLE, Problems.shortened(name));
                return null;
            }
            return variable;
        }
        String shown = Problems.shortened(name);
        String near = Nearest.find(name, variables.keySet());
        if (later.contains(name)) {
            used.add(name);
            problems.tell(offset, Mistake.LATER_VARIABLE, shown);
        } else if (near != null) {
            used.add(near);
            problems.tell(offset, Mistake.UNKNOWN_VARIABLE_NEAR, shown, near);
        } else {
            problems.tell(offset, Mistake.UNKNOWN_VARIABLE, shown);
        }
        return null;
    }

    void tellUnused() {
        for (Variable variable : variables.values()) {
            if (variable.visible() && !used.contains(variable.token().text())) {
                problems.tell(
                        variable.token().start(),
                        Mistake.UNUSED_VARIABLE,
                        variable.token().quoted());
            }
        }
    }

    boolean isBound(String name) {
        return variables.containsKey(name);
    }

    List<Variable> facts() {
        return variables.values().stream()
                .filter(variable -> variable.visible() && !variable.value() && variable.type() != null)
                .toList();
    }
}
