package org.agendagate.proposals;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.agendagate.rules.RuleChanges.RuleChange;
import org.jspecify.annotations.Nullable;

/**
 * A rule book went live: who made it so, why, and what followed.
 *
 * @param from where its files were read
 * @param actor who made it live; the service itself where that followed from an edit of the rules folder or a start
 * @param editor who saved the edit at the rules desk; {@code null} where nobody did
 * @param proposal {@code null} where it needed none
 * @param reason why it was gone back to; empty where it was not
 * @param impact what was known of its impact on the records when it was signed, in numbers; empty where nothing was
 * @param opens how much of G01 to G03 it was known to open
 * @param changes against the rule book before it
 * @param before the version of that; {@code null} for the first
 */
public record Publication(
        String version,
        Instant since,
        String from,
        String actor,
        @Nullable String editor,
        @Nullable Proposal proposal,
        String reason,
        SortedMap<String, Long> impact,
        long opens,
        List<RuleChange> changes,
        @Nullable String before) {
    public Publication {
        changes = List.copyOf(changes);
    }
}
