package org.agendagate.handling;

import java.util.List;
import org.agendagate.language.Problem;
import org.agendagate.packet.PacketProblem;
import org.agendagate.proposals.Preview;
import org.agendagate.proposals.Proposal;

/** What came of signing a proposal or sending it back. Only the first three leave anything behind. */
public sealed interface Signed {
    /** It was the last signature that was needed: the rules are live. */
    record Live(Proposal proposal) implements Signed {}

    /** The signature counts; another person's is needed besides. */
    record Counted(Proposal proposal) implements Signed {}

    /** The authors have it again. */
    record SentBack(Proposal proposal) implements Signed {}

    /** There is no such proposal. */
    record NotThere() implements Signed {}

    /** It is live, was sent back or taken back, or somebody went on with it. */
    record Changed(Proposal proposal) implements Signed {}

    /** The person wrote a line of it, or signed this text before. */
    record OwnLine(Proposal proposal, String as) implements Signed {}

    /** The person made or changed an account of whoever wrote or signed it, or the other way round. */
    record AccountTouched(Proposal proposal, String other) implements Signed {}

    /** Another rule book went live since it was written: it must be written anew on that. */
    record Outdated(Proposal proposal) implements Signed {}

    /** It could not be live. */
    record Refused(Proposal proposal, List<Problem> problems) implements Signed {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** What was signed is not the sentence that belongs to the proposal today. */
    record OtherSentence(Preview now) implements Signed {}

    /** What it would have changed in the records is not found out yet, and is part of what is signed. */
    record NotReckoned(Preview now) implements Signed {}

    /** There is no reason, or one that cannot be kept. */
    record NoReason(PacketProblem problem) implements Signed {}

    /** The reason bears a classification marking; it goes nowhere. */
    record ClassifiedReason() implements Signed {}
}
