package org.agendagate.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rule counted or added up over facts. It is no fact of a packet: rules cannot name it, and it is nowhere.
 *
 * @param values in the order of the rule; {@code null} for the smallest or greatest of nothing
 */
public record Figures(List<@Nullable BigDecimal> values) implements Fact {
    public Figures {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** The type of figures that a rule calls {@code names}, in that order. */
    public static FactType typeOf(List<String> names) {
        Map<String, FactField> fields = new LinkedHashMap<>();
        for (int index = 0; index < names.size(); index++) {
            int position = index;
            fields.put(
                    names.get(index),
                    new FactField(
                            names.get(index),
                            FieldKind.NUMBER,
                            "统计值",
                            "a figure",
                            "",
                            List.of(),
                            List.of(),
                            figures -> ((Figures) figures).values().get(position)));
        }
        return new FactType("accumulate", "", "统计", "figures", "", Figures.class, Collections.unmodifiableMap(fields));
    }

    @Override
    public String itemNo() {
        return "";
    }

    @Override
    public String at() {
        return "";
    }

    @Override
    public String itemAt() {
        return "";
    }
}
