package org.agendagate.pages;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.agendagate.access.FailedLogins;
import org.agendagate.access.Person;
import org.agendagate.access.Trail;
import org.agendagate.access.User;
import org.agendagate.access.UserDesk;
import org.agendagate.drafts.Drafts;
import org.agendagate.handling.Reviewing;
import org.agendagate.pages.SubmissionDesk.DraftRow;
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

    private final Drafts drafts;
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
     * @param drafts those kept last
     * @param rejected how many packets that the user finds in the register wait for another revision
     */
    record ForClerk(int draftCount, List<DraftRow> drafts, int rejected, List<Decided> packets) {}

    record ForLegal(QueueCounts counts, List<ReviewEntry> first, Instant now) {}

    record ForPolicy(LiveRuleBook.Standing standing, int rules) {}

    record ForAuditor(Head head, List<RegisterEntry> latest) {}

    record ForAdministrator(int users, long disabled, long oneTime, List<FailedLogins.Failures> failures) {}

    ForClerk forClerk(Principal user) {
        return new ForClerk(
                drafts.count(user.getName()),
                drafts.list(user.getName(), SHOWN).stream().map(DraftRow::of).toList(),
                register.countPackets(RegisterFilter.toRevise(RegisterPages.division(user))),
                papers.decided(papers.listLatestOfEach(SHOWN, user)));
    }

    ForLegal forLegal(Principal user) {
        trail.read(user.getName(), LegalDesk.LIST);
        Instant now = clock.instant();
        QueueFilter open = Reviewing.openTo(Person.of(user));
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
