package org.agendagate.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.agendagate.edition.Edition;
import org.agendagate.facts.RedLine;
import org.agendagate.hints.RedLineSense;
import org.agendagate.packet.ActionItem;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.DeliberationDocument;
import org.agendagate.reference.RedLineKind;
import org.agendagate.reference.RedLineWords;
import org.jspecify.annotations.Nullable;

/** Which red lines of budget law an item declares, or its words show although it does not declare them. */
final class RedLines {
    private final AgendaItem item;
    private final String at;
    private final Map<RedLineKind, String> words;

    RedLines(Derivation.Setting setting, AgendaItem item, String at) {
        this.item = item;
        this.at = at;
        RedLineWords listed = setting.reference().matters().redLines();
        this.words = setting.edition().atLeast(Edition.SECOND)
                ? new RedLineSense(listed).in(everyText(item))
                : listed.in(texts(item).flatMap(Stream::ofNullable).toList());
    }

    /** Every text of an item that the unit wrote to have something decided. */
    private static List<String> everyText(AgendaItem item) {
        var money = item.money();
        var leaning = item.leaningOpinion();
        Stream<@Nullable String> others = Stream.of(
                item.askText(),
                item.background(),
                money == null ? null : money.sourceText(),
                money == null ? null : money.costEstimate(),
                item.project() == null ? null : item.project().fundingSource(),
                leaning == null ? null : leaning.text(),
                leaning == null ? null : leaning.recommendedOption());
        return Stream.of(
                        texts(item),
                        others,
                        item.options().stream(),
                        item.documents().stream().map(DeliberationDocument::title),
                        item.actionItems().stream().map(ActionItem::content))
                .flatMap(all -> all)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static Stream<@Nullable String> texts(AgendaItem item) {
        return Stream.concat(
                Stream.of(item.title(), item.summary(), item.proposedDecision()), item.decisionPoints().stream());
    }

    List<RedLine> facts() {
        List<RedLine> facts = new ArrayList<>();
        for (RedLineKind kind : RedLineKind.values()) {
            String word = words.get(kind);
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
