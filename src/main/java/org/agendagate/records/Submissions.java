package org.agendagate.records;

import java.util.Optional;
import java.util.function.Supplier;
import org.agendagate.decision.PacketDecision;
import org.agendagate.packet.ReadPacket;
import org.agendagate.rules.RuleFiles;
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

    private final Records records;

    public Submissions(Records records) {
        this.records = records;
    }

    /** As the other, where nothing follows from the decision. */
    Submission submit(ReadPacket packet, RuleFiles ruleBook, String actor, Supplier<PacketDecision> decide) {
        return submit(packet, ruleBook, actor, decide, Consequences.NONE);
    }

    /**
     * Answers with the earlier record where there is one, and otherwise decides and records.
     *
     * @param ruleBook the files of the rule book that {@code decide} judges by
     * @param actor who submits
     * @param decide asked at most once; its failure leaves nothing behind
     * @param consequences asked in each transaction that is tried
     */
    public Submission submit(
            ReadPacket packet,
            RuleFiles ruleBook,
            String actor,
            Supplier<PacketDecision> decide,
            Consequences consequences) {
        return findEarlier(packet).orElseGet(() -> record(packet, ruleBook, actor, decide.get(), consequences));
    }

    /** Records the content-free decision on a refused classified packet. */
    public DecisionRecord refuse(PacketDecision decision, RuleFiles ruleBook, String actor) {
        if (!decision.classified()) {
            throw new IllegalArgumentException("decision " + decision.id() + " is not about a classified packet");
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return records.append(decision, ruleBook, actor);
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

    private Submission record(
            ReadPacket packet, RuleFiles ruleBook, String actor, PacketDecision decision, Consequences consequences) {
        if (!packet.digest().equals(decision.packetDigest())) {
            throw new IllegalArgumentException("decision " + decision.id() + " is about another packet");
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return new Submission.Recorded(records.append(packet, decision, ruleBook, actor, consequences));
            } catch (DuplicateKeyException collision) {
                Optional<Submission> earlier = findEarlier(packet);
                if (earlier.isPresent()) {
                    return earlier.get();
                }
                giveUpAfter(attempt, collision);
            }
        }
    }

    private Optional<Submission> findEarlier(ReadPacket packet) {
        return records.findSubmission(
                        packet.packet().packetNo(), packet.packet().revision())
                .map(earlier -> {
                    records.force();
                    return packet.digest().equals(earlier.packetDigest())
                            ? new Submission.AlreadyThere(earlier)
                            : new Submission.Conflict(earlier);
                });
    }

    private static void giveUpAfter(int attempt, DuplicateKeyException collision) {
        if (attempt == ATTEMPTS) {
            throw collision;
        }
    }
}
