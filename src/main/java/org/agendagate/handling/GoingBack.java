package org.agendagate.handling;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.agendagate.access.Person;
import org.agendagate.packet.PacketProblem;
import org.agendagate.proposals.Previews;
import org.agendagate.proposals.Proposal;
import org.agendagate.proposals.Proposals;
import org.agendagate.proposals.ProposedText;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.reload.BookInForce;
import org.agendagate.reload.LiveRuleBook;
import org.agendagate.reload.RecordedOpenings;
import org.agendagate.reload.Rehearsal;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Goes back to a rule book that was live before: by one person who may sign, at once; by two where it lets pass what G01 to
 * G03 stop by now.
 */
@Component
public final class GoingBack {
    private static final Logger log = LoggerFactory.getLogger(GoingBack.class);
    private static final int NAMED = 12;

    private final RuleBookRecords ruleBooks;
    private final Proposals proposals;
    private final Previews previews;
    private final RecordedOpenings recorded;
    private final LiveRuleBook rules;
    private final BookInForce inForce;
    private final Rehearsal rehearsal;
    private final Clock clock;

    GoingBack(
            RuleBookRecords ruleBooks,
            Proposals proposals,
            Previews previews,
            RecordedOpenings recorded,
            LiveRuleBook rules,
            BookInForce inForce,
            Rehearsal rehearsal,
            Clock clock) {
        this.ruleBooks = ruleBooks;
        this.proposals = proposals;
        this.previews = previews;
        this.recorded = recorded;
        this.rules = rules;
        this.inForce = inForce;
        this.rehearsal = rehearsal;
        this.clock = clock;
    }

    /** Makes the rule book of that version live again, or proposes it. */
    public WentBack goBack(String version, String reason, Person person) {
        WentBack back = findNoReason(reason).orElseGet(() -> goBackFor(version, ActReason.of(reason), person));
        log.atInfo()
                .addKeyValue("ruleBook", version)
                .addKeyValue("result", back.getClass().getSimpleName())
                .log("gone back to a rule book");
        return back;
    }

    private WentBack goBackFor(String version, String reason, Person person) {
        RuleFiles files = ruleBooks.wasLive(version)
                ? ruleBooks.findFiles(version).map(RuleFiles::of).orElse(null)
                : null;
        if (files == null || !files.version().equals(version)) {
            return new WentBack.NotThere();
        }
        inForce.refresh();
        RuleBook now = rules.current().book();
        if (now.version().equals(version)) {
            return new WentBack.InForce();
        }
        Compilation compilation = rehearsal.rehearse(files);
        if (!(compilation instanceof Compilation.Compiled compiled)) {
            return new WentBack.Refused(((Compilation.Refused) compilation).problems());
        }
        boolean opens = !previews.openings(now.version(), version).isEmpty()
                || !recorded.between(now, compiled.ruleBook()).isEmpty();
        if (opens) {
            return new WentBack.Waits(propose(now.version(), files, reason, person));
        }
        Instant at = clock.instant();
        if (!proposals.goBack(now.version(), files, reason, person.name(), at)) {
            return new WentBack.Changed();
        }
        inForce.refresh();
        return new WentBack.Live(version);
    }

    private Proposal propose(String base, RuleFiles files, String reason, Person person) {
        String version = files.version();
        String start = version.substring(version.indexOf(':') + 1);
        return proposals
                .findByRuleBook(version)
                .filter(proposal ->
                        proposal.isUnderWay() && proposal.latest().base().equals(base))
                .orElseGet(() -> proposals.open(
                        "恢复规则版本 " + start.substring(0, Math.min(NAMED, start.length())),
                        files,
                        new ProposedText(1, base, version, reason, person.name(), clock.instant())));
    }

    private Optional<WentBack> findNoReason(String reason) {
        Optional<PacketProblem> problem = ActReason.findProblem(
                ActReason.of(reason), rules.current().book().markings());
        return problem.map(found -> found.code().equals(ActReason.CLASSIFIED)
                ? new WentBack.ClassifiedReason()
                : new WentBack.NoReason(found));
    }
}
