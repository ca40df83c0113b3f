package org.agendagate.decision;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.agendagate.findings.Effect;
import org.agendagate.findings.Finding;
import org.agendagate.findings.Review;
import org.jspecify.annotations.Nullable;

/** Makes of a decision what the legal division's reviews make of it; nothing but the two goes in. */
final class Reviewing {
    private final SortedMap<FlagPlace, Review> reviews;

    Reviewing(Map<FlagPlace, Review> reviews) {
        this.reviews = new TreeMap<>(reviews);
    }

    PacketDecision of(PacketDecision base) {
        List<ItemDecision> items = base.items().stream()
                .map(item -> ItemDecision.of(item.itemNo(), item.title(), reviewed(item.itemNo(), item.findings())))
                .toList();
        ItemDecision whole = ItemDecision.of("", "", reviewed("", base.findings()));
        return base.with(
                reviews.isEmpty() ? base.id() : id(base),
                reviews.isEmpty() ? null : base.id(),
                base.edition() == null ? null : lastAt(reviews.values()).orElse(null),
                whole,
                items);
    }

    /** When the last of them was made on the revision itself; what an earlier one carries counts for nothing. */
    static Optional<OffsetDateTime> lastAt(Collection<Review> reviews) {
        return reviews.stream()
                .filter(review -> review.carriedFrom() == null)
                .map(Review::at)
                .max(Comparator.naturalOrder());
    }

    /** Reviews by place as they stand in {@code decision}. */
    static SortedMap<FlagPlace, Review> in(PacketDecision decision) {
        SortedMap<FlagPlace, Review> found = new TreeMap<>();
        collect("", decision.findings(), found);
        decision.items().forEach(item -> collect(item.itemNo(), item.findings(), found));
        return found;
    }

    private static void collect(String itemNo, List<Finding> findings, Map<FlagPlace, Review> found) {
        IntStream.range(0, findings.size()).forEach(at -> {
            Review review = findings.get(at).review();
            if (review != null) {
                found.put(new FlagPlace(itemNo, at), review);
            }
        });
    }

    private List<Finding> reviewed(String itemNo, List<Finding> findings) {
        List<Finding> reviewed = new ArrayList<>();
        for (int at = 0; at < findings.size(); at++) {
            reviewed.add(reviewed(findings.get(at), reviews.get(new FlagPlace(itemNo, at))));
        }
        return reviewed;
    }

    private static Finding reviewed(Finding finding, @Nullable Review review) {
        return finding.has(Effect.FLAG) ? finding.reviewed(review) : finding;
    }

    private String id(PacketDecision base) {
        List<Reviewed> said = reviews.entrySet().stream()
                .map(entry -> new Reviewed(entry.getKey(), entry.getValue()))
                .toList();
        return DecisionId.of(base.id() + "\n" + DecisionJson.text(said), base.ruleBook(), base.decidedAt());
    }

    private record Reviewed(FlagPlace flag, Review review) {}
}
