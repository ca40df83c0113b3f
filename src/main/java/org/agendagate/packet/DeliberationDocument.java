package org.agendagate.packet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document that comes with an item (文件). */
public record DeliberationDocument(
        String docNo,
        String title,
        DocumentKind kind,
        boolean forDeliberation,
        @Nullable String fileName,
        @Nullable String fileHash,
        @Nullable String textHash,
        @Nullable String version,
        @Nullable Integer characters,
        boolean readable,
        boolean affectsMarketEntities,
        @Nullable FairCompetitionReview fairCompetition,
        List<LegalPreReview> reviews,
        List<ConfirmedChange> changes) {
    public DeliberationDocument {
        reviews = Copies.list(reviews);
        changes = Copies.list(changes);
    }
}
