package org.agendagate.proposals;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.agendagate.proposals.ProposalStep.Kind;

/**
 * A change of the rules that somebody wants, as it stands (修订稿).
 *
 * @param texts the first first; never none
 * @param steps in their order
 */
public record Proposal(
        long id, String title, String openedBy, Instant openedAt, List<ProposedText> texts, List<ProposalStep> steps) {
    public Proposal {
        texts = List.copyOf(texts);
        steps = List.copyOf(steps);
    }

    /** How it stands. */
    public enum State {
        /** Waits for signatures. */
        OPEN,
        /** Was sent back and waits for its authors. */
        SENT_BACK,
        WITHDRAWN,
        /** Went live. */
        LIVE
    }

    /** The text that counts. */
    public ProposedText latest() {
        return texts.get(texts.size() - 1);
    }

    public State state() {
        List<ProposalStep> latest = stepsOnLatest();
        if (steps.stream().anyMatch(step -> step.kind() == Kind.LIVE)) {
            return State.LIVE;
        } else if (steps.stream().anyMatch(step -> step.kind() == Kind.WITHDRAWN)) {
            return State.WITHDRAWN;
        }
        return latest.stream().anyMatch(step -> step.kind() == Kind.SENT_BACK) ? State.SENT_BACK : State.OPEN;
    }

    /** Whether something can still come of it. */
    public boolean isUnderWay() {
        return state() == State.OPEN || state() == State.SENT_BACK;
    }

    /** Everybody who wrote a line of it, in their order. */
    public Set<String> authors() {
        Set<String> authors = new LinkedHashSet<>();
        authors.add(openedBy);
        texts.forEach(text -> authors.add(text.author()));
        return authors;
    }

    /** The signatures under the text that counts. */
    public List<ProposalStep> signatures() {
        return stepsOnLatest().stream()
                .filter(step -> step.kind() == Kind.SIGNED)
                .collect(Collectors.toList());
    }

    private List<ProposalStep> stepsOnLatest() {
        return steps.stream().filter(step -> step.number() == latest().number()).toList();
    }
}
