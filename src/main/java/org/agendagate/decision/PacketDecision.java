package org.agendagate.decision;

import java.time.OffsetDateTime;
import java.util.List;
import org.agendagate.findings.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The decision on a packet: a function of the packet, the rule book version and the decision time.
 *
 * @param id follows from what was decided, by which rule book and when
 * @param packetNo {@code null} only where a refused classified packet had no readable one
 * @param revision {@code null} only as {@code packetNo}
 * @param packetDigest {@code sha256:…} of the packet's canonical JSON; {@code null} for a refused classified packet
 * @param ruleBook version of the rule book
 * @param decidedAt the decision time, in Asia/Shanghai, to the millisecond
 * @param outcome {@code REJECTED} where any item is
 * @param ready every item is
 * @param findings about the packet as a whole
 * @param items in the order of the packet; empty for a refused classified packet
 */
public record PacketDecision(
        String id,
        @Nullable String packetNo,
        @Nullable Integer revision,
        @Nullable String packetDigest,
        String ruleBook,
        OffsetDateTime decidedAt,
        Outcome outcome,
        boolean ready,
        boolean classified,
        List<Finding> findings,
        List<ItemDecision> items) {
    public PacketDecision {
        findings = List.copyOf(findings);
        items = List.copyOf(items);
    }
}
