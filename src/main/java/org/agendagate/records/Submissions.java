package org.agendagate.records;

import java.util.Optional;
import java.util.function.Supplier;
import org.agendagate.decision.PacketDecision;
import org.agendagate.records.Records.Known;
import org.agendagate.rules.RuleFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/**
 * Formal submissions: each packet number and revision is decided and recorded once, whatever the timing.
 *
 * <p>Two submissions of one packet may both be decided, but the database's unique keys let one in; the other then finds
 * that one and answers with it. What is answered is on disk.
 */
public final class Submissions {
    /** One collision over the rule book, one over the packet, and then the packet is there. */
    private static final int ATTEMPTS = 3;
    /** So often a decision is made whose ground moves before it is recorded. */
    private static final int DECISIONS = 20;

    private final Records records;

    public Submissions(Records records) {
        this.records = records;
    }

    /** As the other, where nothing follows from the decision. */
    Submission submit(Handing handing, Supplier<Judged> decide) {
        return submit(handing, decide, Consequences.NONE);
    }

    /**
     * Answers with the earlier record where there is one, and otherwise decides and records.
     *
     * @param decide asked again where the records changed under the decision; its failure leaves nothing behind
     * @param consequences asked in each transaction that is tried
     */
    public Submission submit(Handing handing, Supplier<Judged> decide, Consequences consequences) {
        return findAnswer(handing).orElseGet(() -> record(handing, decide, consequences));
    }

    /** As the other, for no division. */
    DecisionRecord refuse(PacketDecision decision, RuleFiles ruleBook, String actor) {
        return refuse(decision, ruleBook, actor, null);
    }

    /**
     * Records the content-free decision on a refused classified packet; the packet number stays as free as it was.
     *
     * @param division of {@code actor}, which may read it
     */
    public DecisionRecord refuse(PacketDecision decision, RuleFiles ruleBook, String actor, @Nullable String division) {
        if (!decision.classified()) {
            throw new IllegalArgumentException("decision " + decision.id() + " is not about a classified packet");
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return records.append(decision, ruleBook, actor, division);
            } catch (DuplicateKeyException collision) {
                // Refusals say so little that two of the same millisecond are one.
                Optional<DecisionRecord> same = records.findDecision(decision.id());
                if (same.isPresent()) {
                    records.force();
                    return same.get();
                }
                giveUpAfter(attempt, collision);
            }
        }
    }

    private Submission record(Handing handing, Supplier<Judged> decide, Consequences consequences) {
        for (int decision = 1; ; decision++) {
            try {
                return record(handing, decide.get(), consequences);
            } catch (ChangedMeanwhileException changed) {
                Optional<Submission> answer = findAnswer(handing);
                if (answer.isPresent()) {
                    return answer.get();
                } else if (decision == DECISIONS) {
                    throw new ConcurrencyFailureException("so much is recorded that no decision stands", changed);
                }
            }
        }
    }

    private Submission record(Handing handing, Judged judged, Consequences consequences) {
        if (!handing.packet().digest().equals(judged.decision().packetDigest())) {
            throw new IllegalArgumentException("decision " + judged.decision().id() + " is about another packet");
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return new Submission.Recorded(records.append(handing, judged, consequences));
            } catch (DuplicateKeyException collision) {
                Optional<Submission> answer = findAnswer(handing);
                if (answer.isPresent()) {
                    return answer.get();
                }
                giveUpAfter(attempt, collision);
            }
        }
    }

    /** What there is to say without a decision. Revisions follow one another, and none is ever taken away. */
    private Optional<Submission> findAnswer(Handing handing) {
        Known known = records.findKnown(handing);
        Optional<Submission> answer = Optional.ofNullable(answer(handing, known));
        answer.ifPresent(found -> records.force());
        return answer;
    }

    private @Nullable Submission answer(Handing handing, Known known) {
        String digest = handing.packet().digest();
        if (known.division() != null
                && handing.division() != null
                && !known.division().equals(handing.division())) {
            return new Submission.OtherDivision();
        } else if (known.keyUse() != null) {
            DecisionRecord found =
                    records.findDecision(known.keyUse().decision()).orElseThrow();
            return known.keyUse().fingerprint().equals(digest)
                    ? new Submission.Replayed(found)
                    : new Submission.KeyReused(found);
        } else if (known.digest() != null) {
            DecisionRecord earlier = records.findSubmission(handing.packetNo(), handing.revision())
                    .orElseThrow();
            return known.digest().equals(digest)
                    ? new Submission.AlreadyThere(earlier)
                    : new Submission.Conflict(earlier);
        }
        int next = known.latest() + 1;
        return handing.revision() == next
                ? null
                : new Submission.OutOfOrder(records.findSubmission(handing.packetNo(), known.latest()), next);
    }

    private static void giveUpAfter(int attempt, DuplicateKeyException collision) {
        if (attempt == ATTEMPTS) {
            throw collision;
        }
    }
}
