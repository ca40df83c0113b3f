package org.agendagate.decision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;

/** Makes decision ids: the same decision has the same id, wherever and however often it is made. */
final class DecisionId {
    private static final int BYTES = 12;

    private DecisionId() {}

    static String of(String subject, String ruleBook, OffsetDateTime decidedAt) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((subject + "\n" + ruleBook + "\n" + decidedAt).getBytes(StandardCharsets.UTF_8));
            return "D-" + HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
