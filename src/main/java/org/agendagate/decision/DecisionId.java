package org.agendagate.decision;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.agendagate.edition.Edition;
import org.agendagate.packet.Sha256;

/** Makes decision ids: the same decision has the same id, wherever and however often it is made. */
final class DecisionId {
    private static final int BYTES = 12;

    private DecisionId() {}

    /** The decision that {@code edition} makes; other editions may decide the same otherwise. */
    static String of(String subject, String ruleBook, Edition edition, OffsetDateTime decidedAt) {
        return of(subject, edition == Edition.FIRST ? ruleBook : ruleBook + "\n" + edition.number(), decidedAt);
    }

    static String of(String subject, String ruleBook, OffsetDateTime decidedAt) {
        byte[] digest =
                Sha256.begin().digest((subject + "\n" + ruleBook + "\n" + decidedAt).getBytes(StandardCharsets.UTF_8));
        return "D-" + HexFormat.of().formatHex(digest, 0, BYTES);
    }
}
