package org.agendagate.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.agendagate.language.Rule;
import org.agendagate.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * Two rule books to compare, and both as if all that is dated ahead held and what has ended no longer did.
 *
 * @param beforeAhead {@code null} where no rule of either is dated
 * @param afterAhead as {@code beforeAhead}
 */
public record Books(
        RuleBook before,
        RuleBook after,
        @Nullable RuleBook beforeAhead,
        @Nullable RuleBook afterAhead) {
    /**
     * Both books, and as they judge once all is in force.
     *
     * @param today the day from which on something is dated ahead
     */
    public static Books of(RuleBook before, RuleBook after, LocalDate today) {
        boolean dated =
                Stream.of(before, after).flatMap(book -> book.rules().stream()).anyMatch(Rule::isDated);
        return new Books(before, after, dated ? before.on(today, true) : null, dated ? after.on(today, true) : null);
    }

    /** The same with G01 to G03 alone, and what stands in for them. */
    Books withoutException(LocalDate today) {
        return of(withoutException(before), withoutException(after), today);
    }

    private static RuleBook withoutException(RuleBook book) {
        List<Rule> rules = book.rules().stream()
                .filter(rule -> Flip.WITHOUT_EXCEPTION.contains(Flip.withoutException(rule.id())))
                .toList();
        return book.trying(rules);
    }
}
