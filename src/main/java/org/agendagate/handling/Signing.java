package org.agendagate.handling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.agendagate.access.AccountActs;
import org.agendagate.access.Person;
import org.agendagate.handling.Signed.AccountTouched;
import org.agendagate.handling.Signed.Changed;
import org.agendagate.handling.Signed.ClassifiedReason;
import org.agendagate.handling.Signed.Counted;
import org.agendagate.handling.Signed.Live;
import org.agendagate.handling.Signed.NoReason;
import org.agendagate.handling.Signed.NotReckoned;
import org.agendagate.handling.Signed.NotThere;
import org.agendagate.handling.Signed.OtherSentence;
import org.agendagate.handling.Signed.Outdated;
import org.agendagate.handling.Signed.OwnLine;
import org.agendagate.handling.Signed.Refused;
import org.agendagate.handling.Signed.SentBack;
import org.agendagate.packet.PacketProblem;
import org.agendagate.probes.Opening;
import org.agendagate.proposals.Flip;
import org.agendagate.proposals.Impact;
import org.agendagate.proposals.Preview;
import org.agendagate.proposals.Previews;
import org.agendagate.proposals.Proposal;
import org.agendagate.proposals.ProposalStep;
import org.agendagate.proposals.ProposalStep.Kind;
import org.agendagate.proposals.Proposals;
import org.agendagate.reload.BookInForce;
import org.agendagate.reload.LiveRuleBook;
import org.agendagate.reload.Publishing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Signs what others proposed, which may make it live, or sends it back. */
@Component
public final class Signing {
    private static final Logger log = LoggerFactory.getLogger(Signing.class);

    /** Whoever touched the other's account so lately signs nothing of theirs. */
    private static final Duration ACCOUNT_RESTS = Duration.ofDays(30);

    private final Proposals proposals;
    private final Previews previews;
    private final AccountActs accounts;
    private final LiveRuleBook rules;
    private final BookInForce inForce;
    private final Publishing publishing;
    private final Clock clock;

    Signing(
            Proposals proposals,
            Previews previews,
            AccountActs accounts,
            LiveRuleBook rules,
            BookInForce inForce,
            Publishing publishing,
            Clock clock) {
        this.proposals = proposals;
        this.previews = previews;
        this.accounts = accounts;
        this.rules = rules;
        this.inForce = inForce;
        this.publishing = publishing;
        this.clock = clock;
    }

    /**
     * Signs the latest text of a proposal.
     *
     * @param digest of the sentence that was shown and is signed
     */
    public Signed sign(long id, String digest, String reason, Person person) {
        Signed signed = proposals
                .find(id)
                .map(proposal -> findObstacle(proposal, reason, person)
                        .orElseGet(() -> sign(proposal, digest, ActReason.of(reason), person)))
                .orElseGet(NotThere::new);
        log.atInfo()
                .addKeyValue("proposal", id)
                .addKeyValue("result", signed.getClass().getSimpleName())
                .log("proposal signed");
        return signed;
    }

    private Signed sign(Proposal proposal, String digest, String reason, Person person) {
        inForce.refresh();
        if (!proposal.latest().base().equals(rules.current().book().version())) {
            return new Outdated(proposal);
        }
        Preview preview = previews.of(proposal);
        if (!preview.accepted()) {
            return new Refused(proposal, preview.problems());
        }
        Impact impact = preview.impact().impact();
        if (impact == null) {
            return new NotReckoned(preview);
        } else if (!preview.digest().equals(digest)) {
            return new OtherSentence(preview);
        }
        ProposalStep signature = new ProposalStep(
                proposal.latest().number(), Kind.SIGNED, person.name(), reason, digest, clock.instant());
        boolean last = proposal.signatures().size() + 1 >= publishing.signatures();
        boolean done = last
                ? proposals.publish(
                        proposal,
                        signature,
                        Map.of("sentence", preview.sentence(), "impact", impact.summary()),
                        Stream.concat(
                                        preview.openings().stream().map(Opening::zh),
                                        impact.opening().stream().map(Flip::openedZh))
                                .toList())
                : proposals.step(proposal, signature);
        if (done) {
            inForce.refresh();
        }
        Proposal now = proposals.find(proposal.id()).orElseThrow();
        return done ? last ? new Live(now) : new Counted(now) : new Changed(now);
    }

    /** Gives a proposal back to its authors. */
    public Signed sendBack(long id, String reason, Person person) {
        Proposal proposal = proposals.find(id).orElse(null);
        if (proposal == null) {
            return new NotThere();
        }
        Optional<Signed> noReason = findNoReason(reason);
        if (noReason.isPresent()) {
            return noReason.get();
        }
        ProposalStep step = new ProposalStep(
                proposal.latest().number(), Kind.SENT_BACK, person.name(), ActReason.of(reason), "", clock.instant());
        boolean done = proposal.state() == Proposal.State.OPEN && proposals.step(proposal, step);
        Proposal now = proposals.find(id).orElseThrow();
        return done ? new SentBack(now) : new Changed(now);
    }

    /** Why the person must not sign {@code proposal}, whatever it says; empty where nothing is in the way. */
    public Optional<Signed> findObstacle(Proposal proposal, Person person) {
        if (proposal.state() != Proposal.State.OPEN) {
            return Optional.of(new Changed(proposal));
        }
        Set<String> others = new LinkedHashSet<>(proposal.authors());
        proposal.signatures().forEach(signature -> others.add(signature.actor()));
        Optional<String> own = others.stream().filter(person::mayBe).findFirst();
        if (own.isPresent()) {
            return Optional.of(new OwnLine(proposal, own.get()));
        }
        Instant since = proposals.hasSigned(person.name()) ? clock.instant().minus(ACCOUNT_RESTS) : Instant.EPOCH;
        return others.stream()
                .filter(other -> accounts.between(person.name(), other, since))
                .findFirst()
                .map(other -> new AccountTouched(proposal, other));
    }

    private Optional<Signed> findObstacle(Proposal proposal, String reason, Person person) {
        return findObstacle(proposal, person).or(() -> findNoReason(reason));
    }

    private Optional<Signed> findNoReason(String reason) {
        Optional<PacketProblem> problem = ActReason.findProblem(
                ActReason.of(reason), rules.current().book().markings());
        return problem.map(
                found -> found.code().equals(ActReason.CLASSIFIED) ? new ClassifiedReason() : new NoReason(found));
    }
}
