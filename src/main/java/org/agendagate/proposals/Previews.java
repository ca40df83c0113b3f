package org.agendagate.proposals;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.agendagate.decision.ItemChange;
import org.agendagate.language.Problem;
import org.agendagate.packet.CanonicalJson;
import org.agendagate.probes.Opening;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.reload.Comparison;
import org.agendagate.reload.LiveRuleBook;
import org.agendagate.reload.Rehearsal;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleChanges;
import org.agendagate.rules.RuleFiles;
import org.agendagate.samples.Sample;

/** Finds out what texts of proposals would come to. What was found out is kept, as it takes seconds. */
public final class Previews {
    private static final int KEPT = 16;
    /** Whoever looks at a proposal waits so long for an impact; of a longer one they see how far it is. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final RuleBookRecords ruleBooks;
    private final LiveRuleBook rules;
    private final Rehearsal rehearsal;
    private final Impacts impacts;
    private final Clock clock;
    private final Map<Key, Found> found = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Found> eldest) {
            return size() > KEPT;
        }
    };

    public Previews(RuleBookRecords ruleBooks, LiveRuleBook rules, Rehearsal rehearsal, Impacts impacts, Clock clock) {
        this.impacts = impacts;
        this.ruleBooks = ruleBooks;
        this.rules = rules;
        this.rehearsal = rehearsal;
        this.clock = clock;
    }

    /** What the latest text of {@code proposal} would come to today. */
    public Preview of(Proposal proposal) {
        ProposedText text = proposal.latest();
        Found found = find(text.base(), text.ruleBook());
        Reckoning impact = found.accepted() && proposal.isUnderWay()
                ? impacts.of(text.base(), text.ruleBook(), PATIENCE)
                : Reckoning.NONE;
        Impact changed = impact.impact();
        String sentence = found.accepted() && changed == null
                ? ""
                : Sentence.of(proposal, found.openings(), changed == null ? List.of() : changed.opening());
        return new Preview(
                proposal,
                found.accepted(),
                found.problems(),
                found.changes(),
                found.samples(),
                found.openings(),
                impact,
                sentence,
                sentence.isEmpty() ? "" : CanonicalJson.digest(sentence));
    }

    /** What {@code after} lets pass today that {@code before} stops, by their versions. */
    public List<Opening> openings(String before, String after) {
        return find(before, after).openings();
    }

    /** One at a time: each takes a processor. */
    private synchronized Found find(String base, String ruleBook) {
        Key key = new Key(
                base,
                ruleBook,
                rules.current().book().version(),
                RuleBook.dayOf(clock.instant()).toString());
        Found known = found.get(key);
        if (known == null) {
            known = look(base, ruleBook);
            found.put(key, known);
        }
        return known;
    }

    private Found look(String base, String ruleBook) {
        RuleFiles before = filesOf(base);
        RuleFiles after = filesOf(ruleBook);
        RuleChanges changes = RuleChanges.between(before, after);
        Compilation compilation = rehearsal.rehearse(after);
        if (compilation instanceof Compilation.Refused refused) {
            return new Found(false, refused.problems(), changes, Map.of(), List.of());
        }
        Compilation.Compiled compiled = (Compilation.Compiled) compilation;
        if (!(compile(before) instanceof Compilation.Compiled earlier)) {
            throw new IllegalStateException("the rule book " + base + " was in force and does not compile any more");
        }
        return new Found(
                true,
                compiled.warnings(),
                changes,
                rehearsal.changes(earlier.ruleBook(), compiled.ruleBook()),
                Comparison.openings(earlier.ruleBook(), compiled.ruleBook(), clock));
    }

    private Compilation compile(RuleFiles files) {
        RuleBook current = rules.current().book();
        return current.version().equals(files.version())
                ? new Compilation.Compiled(current, List.of())
                : RuleBook.compile(files);
    }

    /** The files of an archived rule book. */
    public RuleFiles filesOf(String version) {
        return ruleBooks.findFiles(version).map(RuleFiles::of).orElseThrow();
    }

    private record Key(String base, String ruleBook, String inForce, String day) {}

    private record Found(
            boolean accepted,
            List<Problem> problems,
            RuleChanges changes,
            Map<Sample, List<ItemChange>> samples,
            List<Opening> openings) {}
}
