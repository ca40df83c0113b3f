package org.agendagate.packet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 digests, written as in packets: {@code sha256:} and lower-case hex. */
public final class Sha256 {
    private Sha256() {}

    /** Of what comes in pieces; {@link #end} tells it. */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static String end(MessageDigest begun) {
        return "sha256:" + HexFormat.of().formatHex(begun.digest());
    }

    public static String of(byte[] content) {
        MessageDigest digest = begin();
        digest.update(content);
        return end(digest);
    }

    /** Of the UTF-8 bytes. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }
}
