package org.agendagate.gate;

import java.util.List;
import java.util.Locale;
import org.agendagate.packet.PacketProblem;

/** A well-formed packet says what the rule book does not know; to be told like a malformed packet. */
public final class UnfitPacketException extends NoDecisionException {
    private static final long serialVersionUID = 1;

    private final transient List<PacketProblem> problems;

    UnfitPacketException(List<PacketProblem> problems) {
        super(
                String.format(Locale.ROOT, "报送包有%d处内容与现行规则的登记不符，未作决定：请改正后重新报送。", problems.size()),
                String.format(
                        Locale.ROOT,
                        "the packet has %d details that the rule book does not know, no decision was made: correct them",
                        problems.size()),
                null);
        this.problems = List.copyOf(problems);
    }

    /** Every spot that is wrong, in the order of the items. */
    public List<PacketProblem> problems() {
        return problems;
    }
}
