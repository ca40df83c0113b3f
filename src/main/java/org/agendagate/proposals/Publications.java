package org.agendagate.proposals;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agendagate.records.Ledger;
import org.agendagate.records.LedgerRow;
import org.agendagate.records.LiveRecord;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.rules.RuleChanges;
import org.agendagate.rules.RuleChanges.RuleChange;
import org.agendagate.rules.RuleFiles;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells the history of rule books: which was live from when on, and who, why and with what impact made it so. */
public final class Publications {
    private static final Pattern PROPOSAL = Pattern.compile("proposal (\\d{1,18})");
    private static final int KEPT = 200;

    private final RuleBookRecords ruleBooks;
    private final Ledger ledger;
    private final Proposals proposals;
    /** Reading two rule books takes a moment, and what was live does not change. */
    private final Map<Pair, List<RuleChange>> changes = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Pair, List<RuleChange>> eldest) {
            return size() > KEPT;
        }
    });

    public Publications(RuleBookRecords ruleBooks, Ledger ledger, Proposals proposals) {
        this.ruleBooks = ruleBooks;
        this.ledger = ledger;
        this.proposals = proposals;
    }

    /** The last first, at most {@code most}; a start of the service with the same rule book is none. */
    public List<Publication> list(int most) {
        List<LiveRecord> live = new ArrayList<>();
        for (LiveRecord record : ruleBooks.listLive()) {
            boolean same =
                    !live.isEmpty() && live.get(live.size() - 1).version().equals(record.version());
            if (same) {
                // What stood before it is when it went live.
                live.set(live.size() - 1, record);
            } else if (live.size() > most) {
                break;
            } else {
                live.add(record);
            }
        }
        List<Publication> told = new ArrayList<>();
        for (int index = 0; index < Math.min(most, live.size()); index++) {
            told.add(told(
                    live.get(index),
                    index + 1 == live.size() ? null : live.get(index + 1).version()));
        }
        return told;
    }

    private Publication told(LiveRecord live, @Nullable String before) {
        List<LedgerRow> rows = ledger.list(live.version()).stream()
                .filter(row -> !row.at().isAfter(live.since().truncatedTo(ChronoUnit.MILLIS)))
                .toList();
        Optional<LedgerRow> went = last(rows, "RULES_LIVE");
        Proposal proposal = proposal(live.from());
        boolean restored = went.isPresent()
                && last(rows, Proposals.RESTORED)
                        .filter(row -> row.at().equals(went.get().at()))
                        .isPresent();
        return new Publication(
                live.version(),
                live.since(),
                live.from(),
                went.map(LedgerRow::actor).orElse(""),
                last(rows, "RULES_EDITED").map(LedgerRow::actor).orElse(null),
                proposal,
                restored
                        ? content(last(rows, Proposals.RESTORED).orElseThrow())
                                .path("reason")
                                .asString()
                        : "",
                proposal == null ? Collections.emptySortedMap() : impact(proposal),
                went.map(row -> content(row).path("opensInAll").asLong(0)).orElse(0L),
                before == null ? List.of() : changes(before, live.version()),
                before);
    }

    private static Optional<LedgerRow> last(List<LedgerRow> rows, String kind) {
        return rows.stream().filter(row -> row.kind().equals(kind)).reduce((earlier, later) -> later);
    }

    private @Nullable Proposal proposal(String from) {
        Matcher number = PROPOSAL.matcher(from);
        return number.matches()
                ? proposals.find(Long.parseLong(number.group(1))).orElse(null)
                : null;
    }

    private SortedMap<String, Long> impact(Proposal proposal) {
        SortedMap<String, Long> impact = new TreeMap<>();
        last(ledger.list(Proposals.subject(proposal.id())), "PROPOSAL_SIGNED")
                .ifPresent(row -> content(row)
                        .path("impact")
                        .properties()
                        .forEach(one -> impact.put(one.getKey(), one.getValue().asLong())));
        return impact;
    }

    private static JsonNode content(LedgerRow row) {
        return JsonMapper.shared().readTree(row.content());
    }

    private List<RuleChange> changes(String before, String after) {
        Pair pair = new Pair(before, after);
        List<RuleChange> known = changes.get(pair);
        if (known == null) {
            known = RuleChanges.between(files(before), files(after)).rules();
            changes.put(pair, known);
        }
        return known;
    }

    private RuleFiles files(String version) {
        return ruleBooks.findFiles(version).map(RuleFiles::of).orElseGet(() -> RuleFiles.of(Map.of()));
    }

    private record Pair(String before, String after) {}
}
