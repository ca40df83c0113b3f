package org.agendagate.facts;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.agendagate.packet.AgendaItem;
import org.jspecify.annotations.Nullable;

/**
 * Which red lines of budget law an item declares, or its words show although it does not declare them. Words of a clause
 * that says the contrary ("不得提供担保") do not count.
 */
final class RedLines {
    private static final Pattern BLANKS = Pattern.compile("\\s");
    private static final Pattern CLAUSE_ENDS = Pattern.compile("[,。;!?:]");

    private final MatterPolicy policy;
    private final AgendaItem item;
    private final String at;
    private final List<String> clauses;

    RedLines(MatterPolicy policy, AgendaItem item, String at) {
        this.policy = policy;
        this.item = item;
        this.at = at;
        this.clauses = texts(item)
                .filter(Objects::nonNull)
                .map(text -> BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .replaceAll(""))
                .flatMap(CLAUSE_ENDS::splitAsStream)
                .toList();
    }

    private static Stream<@Nullable String> texts(AgendaItem item) {
        return Stream.concat(
                Stream.of(item.title(), item.summary(), item.proposedDecision()), item.decisionPoints().stream());
    }

    List<RedLine> facts() {
        List<RedLine> facts = new ArrayList<>();
        for (RedLineKind kind : RedLineKind.values()) {
            String word = findWord(kind);
            if (isDeclared(kind)) {
                facts.add(fact(kind, true, "已申报", "declared"));
            } else if (word != null) {
                facts.add(fact(kind, false, "文中出现“" + word + "”", "its text says " + word));
            }
        }
        return facts;
    }

    private boolean isDeclared(RedLineKind kind) {
        var money = item.money();
        return money != null
                && switch (kind) {
                    case OUTSIDE_BUDGET -> money.outsideBudget();
                    case BUDGET_ADJUSTMENT -> money.budgetAdjustment();
                    case NEW_DEBT -> money.newLocalDebt();
                    case GUARANTEE -> money.guarantee();
                };
    }

    private @Nullable String findWord(RedLineKind kind) {
        return policy.redLineWords().getOrDefault(kind, List.of()).stream()
                .filter(word -> clauses.stream().anyMatch(saysSo(word)))
                .findFirst()
                .orElse(null);
    }

    private Predicate<String> saysSo(String word) {
        return clause -> {
            int found = clause.indexOf(word);
            return found >= 0 && policy.redLineExceptions().stream().noneMatch(clause.substring(0, found)::contains);
        };
    }

    private RedLine fact(RedLineKind kind, boolean declared, String shownBy, String shownByEn) {
        var money = item.money();
        return new RedLine(
                at + "/money",
                at,
                item.itemNo(),
                kind.name(),
                kind.label(),
                kind.labelEn(),
                declared,
                shownBy,
                shownByEn,
                money != null && money.congressRoute() != null);
    }
}
