package org.agendagate.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.agendagate.decision.DecisionJson;
import org.agendagate.decision.PacketDecision;
import org.agendagate.records.DecisionRecord;
import org.agendagate.standing.Standing;
import org.agendagate.standing.Validity;
import org.jspecify.annotations.Nullable;

/**
 * A decision as a list shows it.
 *
 * @param packetNo {@code null} only where a refused classified packet had no readable one
 * @param revision {@code null} only as {@code packetNo}
 * @param madeAt when it was decided, or reviewed where a review made it
 * @param standing today
 * @param decided what it said, whether or not it still holds
 */
public record Decided(
        String id,
        @Nullable String packetNo,
        @Nullable Integer revision,
        Instant madeAt,
        Standing standing,
        Standing decided) {
    static Decided of(DecisionRecord decision, Validity validity) {
        PacketDecision read = DecisionJson.read(decision.json().getBytes(UTF_8));
        Standing decided = Standing.of(read);
        return new Decided(
                decision.id(),
                decision.packetNo(),
                decision.revision(),
                read.madeAt().toInstant(),
                validity.of(decided),
                decided);
    }
}
