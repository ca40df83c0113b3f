package org.agendagate.records;

import org.agendagate.packet.ReadPacket;
import org.agendagate.rules.RuleFiles;
import org.jspecify.annotations.Nullable;

/**
 * A packet as it is handed in formally.
 *
 * @param ruleBook the files of the rule book that it is to be judged by
 * @param actor who hands it in
 * @param division of {@code actor}, whose the packet number becomes with the first revision; {@code null} for nobody's
 * @param key the caller's {@code Idempotency-Key}; at most 255 characters
 */
public record Handing(
        ReadPacket packet,
        RuleFiles ruleBook,
        String actor,
        @Nullable String division,
        @Nullable String key) {
    /** Hands in for no division. */
    public Handing(ReadPacket packet, RuleFiles ruleBook, String actor, @Nullable String key) {
        this(packet, ruleBook, actor, null, key);
    }

    String packetNo() {
        return packet.packet().packetNo();
    }

    int revision() {
        return packet.packet().revision();
    }
}
