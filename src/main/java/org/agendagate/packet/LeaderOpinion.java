package org.agendagate.packet;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a leader wrote and signed on an item (领导意见). */
public record LeaderOpinion(
        String leader,
        OpinionRole role,
        @Nullable String actingFor,
        @Nullable String authorisation,
        @Nullable String text,
        boolean signed,
        @Nullable String signatureEvidence,
        @Nullable LocalDate signedOn,
        @Nullable Integer onRevision,
        List<String> coversTextHashes,
        List<OpinionCondition> conditions) {
    public LeaderOpinion {
        coversTextHashes = Copies.list(coversTextHashes);
        conditions = Copies.list(conditions);
    }
}
