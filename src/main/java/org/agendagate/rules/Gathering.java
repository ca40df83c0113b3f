package org.agendagate.rules;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.agendagate.facts.FactField;
import org.agendagate.facts.Figures;
import org.agendagate.language.Condition.Figure;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.AccumulateFunction;

/** Counts and adds up over the facts of one {@code accumulate}, as Drools hands them in. A session never leaves memory. */
final class Gathering implements AccumulateFunction<Gathering.Gathered> {
    /** The facts so far. */
    static final class Gathered implements Serializable {
        private static final long serialVersionUID = 1;

        private final transient List<Object> facts = new ArrayList<>();
    }

    private final String ruleId;
    private final List<Figure> figures;

    Gathering(String ruleId, List<Figure> figures) {
        this.ruleId = ruleId;
        this.figures = figures;
    }

    @Override
    public Gathered createContext() {
        return new Gathered();
    }

    @Override
    public void init(Gathered gathered) {
        gathered.facts.clear();
    }

    @Override
    public void accumulate(Gathered gathered, Object fact) {
        gathered.facts.add(fact);
    }

    @Override
    public void reverse(Gathered gathered, Object fact) {
        gathered.facts.remove(fact);
    }

    @Override
    public Object getResult(Gathered gathered) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        try {
            figures.forEach(figure -> values.add(valueOf(figure, gathered.facts)));
        } catch (RuntimeException failure) {
            throw new RuleFailureException(List.of(ruleId), failure);
        }
        return new Figures(values);
    }

    private static @Nullable BigDecimal valueOf(Figure figure, List<Object> facts) {
        return switch (figure.function()) {
            case COUNT -> BigDecimal.valueOf(facts.size());
            case SUM -> values(figure, facts).reduce(BigDecimal.ZERO, BigDecimal::add);
            case MIN -> values(figure, facts).min(BigDecimal::compareTo).orElse(null);
            case MAX -> values(figure, facts).max(BigDecimal::compareTo).orElse(null);
        };
    }

    /** What a fact does not say is no number, and left out. */
    private static Stream<BigDecimal> values(Figure figure, List<Object> facts) {
        FactField field = Objects.requireNonNull(figure.field());
        return facts.stream().map(field::read).filter(Objects::nonNull).map(TestCompiler::decimal);
    }

    @Override
    public boolean supportsReverse() {
        return true;
    }

    @Override
    public Class<?> getResultType() {
        return Figures.class;
    }

    @Override
    public void writeExternal(ObjectOutput out) {
        throw new UnsupportedOperationException("sessions stay in memory");
    }

    @Override
    public void readExternal(ObjectInput in) {
        throw new UnsupportedOperationException("sessions stay in memory");
    }
}
