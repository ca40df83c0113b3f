package org.agendagate.pages;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.agendagate.access.FailedLogins;
import org.agendagate.access.Trail;
import org.agendagate.access.User;
import org.agendagate.access.UserDesk;
import org.agendagate.decision.Outcome;
import org.agendagate.drafts.Draft;
import org.agendagate.drafts.Drafts;
import org.agendagate.pages.SelfCheck.Checked;
import org.agendagate.pages.SubmissionDesk.DraftRow;
import org.agendagate.records.DecisionRecord;
import org.agendagate.records.Ledger;
import org.agendagate.records.LedgerRow.Head;
import org.agendagate.register.Register;
import org.agendagate.register.RegisterEntry;
import org.agendagate.register.RegisterFilter;
import org.agendagate.register.RegisterSort;
import org.agendagate.reload.LiveRuleBook;
import org.agendagate.review.Queue;
import org.agendagate.review.QueueCounts;
import org.agendagate.review.QueueFilter;
import org.agendagate.review.ReviewEntry;
import org.springframework.stereotype.Component;

/** What waits for each role, as the first page shows it: counts, and the few things at the head of each desk. */
@Component
final class Home {
    private static final int SHOWN = 6;
    /** Among so many is counted. */
    private static final int LOOKED_THROUGH = 200;

    private final Drafts drafts;
    private final SelfCheck check;
    private final Papers papers;
    private final Queue queue;
    private final LiveRuleBook rules;
    private final Register register;
    private final Ledger ledger;
    private final UserDesk users;
    private final FailedLogins failures;
    private final Trail trail;
    private final Clock clock;

    Home(
            Drafts drafts,
            SelfCheck check,
            Papers papers,
            Queue queue,
            LiveRuleBook rules,
            Register register,
            Ledger ledger,
            UserDesk users,
            FailedLogins failures,
            Trail trail,
            Clock clock) {
        this.drafts = drafts;
        this.check = check;
        this.papers = papers;
        this.queue = queue;
        this.rules = rules;
        this.register = register;
        this.ledger = ledger;
        this.users = users;
        this.failures = failures;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param packets the latest decision on each of the latest packets
     * @param rejected how many of the latest packets wait for another revision
     */
    record ForClerk(int draftCount, List<DraftToDo> drafts, int rejected, List<DecisionRecord> packets) {}

    /** A draft with what its check says now. */
    record DraftToDo(DraftRow row, Checked checked) {}

    record ForLegal(QueueCounts counts, List<ReviewEntry> first, Instant now) {}

    record ForPolicy(LiveRuleBook.Standing standing, int rules) {}

    record ForAuditor(Head head, List<RegisterEntry> latest) {}

    record ForAdministrator(int users, long disabled, long oneTime, List<FailedLogins.Failures> failures) {}

    ForClerk forClerk(Principal user) {
        List<Draft> all = drafts.list(user.getName(), LOOKED_THROUGH);
        List<DecisionRecord> packets = latestOfEach(papers.listLatest(LOOKED_THROUGH, user));
        return new ForClerk(
                all.size(),
                all.stream()
                        .limit(SHOWN)
                        .map(draft -> new DraftToDo(DraftRow.of(draft), check.check(draft.json(), user)))
                        .toList(),
                (int) packets.stream()
                        .filter(decision -> decision.outcome() == Outcome.REJECTED && !decision.classified())
                        .count(),
                packets.stream().limit(SHOWN).toList());
    }

    private static List<DecisionRecord> latestOfEach(List<DecisionRecord> decisions) {
        Set<String> seen = new HashSet<>();
        List<DecisionRecord> latest = new ArrayList<>();
        for (DecisionRecord decision : decisions) {
            String packetNo = decision.packetNo();
            if (packetNo == null || seen.add(packetNo)) {
                latest.add(decision);
            }
        }
        return latest;
    }

    ForLegal forLegal(Principal user) {
        trail.read(user.getName(), LegalDesk.LIST);
        Instant now = clock.instant();
        QueueFilter open = LegalDesk.ALL_OPEN;
        return new ForLegal(queue.counts(open, now), queue.page(open, now, null, SHOWN), now);
    }

    ForPolicy forPolicy() {
        LiveRuleBook.Standing standing = rules.standing();
        return new ForPolicy(standing, standing.live().book().rules().size());
    }

    ForAuditor forAuditor(Principal user) {
        trail.read(user.getName(), RegisterPages.NAME);
        return new ForAuditor(
                ledger.head(),
                register.page(RegisterFilter.all(), RegisterSort.TIME, "", SHOWN)
                        .entries());
    }

    ForAdministrator forAdministrator() {
        List<User> all = users.list();
        return new ForAdministrator(
                all.size(),
                all.stream().filter(User::disabled).count(),
                all.stream().filter(one -> one.oneTime() && !one.disabled()).count(),
                failures.list(SHOWN));
    }
}
