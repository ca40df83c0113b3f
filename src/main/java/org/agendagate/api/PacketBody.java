package org.agendagate.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** A packet's bytes as they come in: never more than the limit is taken, whatever the caller announces. */
final class PacketBody {
    static final int LIMIT = 8 * 1024 * 1024;

    private PacketBody() {}

    /** @throws Oversized as soon as more than the limit is announced or has come */
    static byte[] read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LIMIT) {
            throw new Oversized();
        }
        byte[] body = request.getInputStream().readNBytes(LIMIT + 1);
        if (body.length > LIMIT) {
            throw new Oversized();
        }
        return body;
    }

    static final class Oversized extends RuntimeException {
        Oversized() {
            super("more than " + LIMIT + " bytes");
        }
    }
}
