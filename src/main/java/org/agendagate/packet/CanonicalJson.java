package org.agendagate.packet;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.erdtman.jcs.JsonCanonicalizer;

/** JSON in the one form that equal documents share (RFC 8785), and its digest. */
public final class CanonicalJson {
    private CanonicalJson() {}

    /** The canonical form of {@code json}, which must be JSON. */
    public static String of(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code sha256:} and the lower-case hex SHA-256 of the UTF-8 bytes. */
    public static String digest(String canonicalJson) {
        return Sha256.of(canonicalJson);
    }
}
