package org.agendagate.access;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Adapter;
import org.apache.coyote.Constants;
import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * HTTP over connections that must say what they want in time: a TLS handshake, a request's headers and its body have so
 * long, however busily somebody dribbles them in.
 *
 * <p>Tomcat's own limits are of the silence between two bytes, and each byte starts them anew. So all connections are
 * looked at again and again. Of those that are late nothing more is read, as if the caller had ended: whoever serves the
 * connection then closes it, and nobody does so under its hands. A body of no told length is for {@link RequestLimits}
 * to limit while a handler reads it.
 */
// Tomcat makes it itself, by name.
public final class ImpatientProtocol extends Http11NioProtocol {
    private static final Logger log = LoggerFactory.getLogger(ImpatientProtocol.class);
    private static final int LOOKS = 10;

    /**
     * A request whose headers have come in, as its own thread saw it: what Tomcat looks up when first asked is not to be
     * asked for by another thread.
     *
     * @param since when it began
     * @param length of its body in bytes; -1 where none is told
     */
    private record Served(Request request, long since, long length) {
        static Served of(Request request) {
            long length;
            try {
                length = request.getContentLengthLong();
            } catch (IllegalArgumentException malformed) {
                // It is refused without its body.
                length = -1;
            }
            return new Served(request, request.getStartTimeNanos(), length);
        }

        /** Whether its body is still coming, be it that it is read or that it is thrown away. */
        boolean isComingIn() {
            return request.getStartTimeNanos() == since
                    && (request.getRequestProcessor().getStage() == Constants.STAGE_ENDINPUT
                            || request.getBytesRead() < length);
        }
    }

    /** Since when a connection has been saying what nobody can act on yet. */
    private final Map<SocketWrapperBase<?>, Long> unsaid = new ConcurrentHashMap<>();

    private final Map<SocketWrapperBase<?>, Served> served = new ConcurrentHashMap<>();
    private Duration limit = Duration.ofSeconds(30);
    private @Nullable Future<?> looking;

    /** How long a request may take to come in. */
    void setRequestTime(Duration limit) {
        this.limit = limit;
    }

    @Override
    public void start() throws Exception {
        super.start();
        long every = Math.max(1, limit.toMillis() / LOOKS);
        looking = getUtilityExecutor().scheduleWithFixedDelay(this::lookAtAll, every, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() throws Exception {
        if (looking != null) {
            looking.cancel(false);
        }
        super.stop();
    }

    @Override
    protected Processor createProcessor() {
        return new Noting();
    }

    private void lookAtAll() {
        long now = System.nanoTime();
        Set<SocketWrapperBase<NioChannel>> connections = getEndpoint().getConnections();
        unsaid.keySet().retainAll(connections);
        connections.forEach(connection -> look(connection, now));
    }

    private void look(SocketWrapperBase<NioChannel> connection, long now) {
        try {
            if (!connection.getSocket().isHandshakeComplete()) {
                unsaid.putIfAbsent(connection, now);
            }
            Served request = served.get(connection);
            if (isLate(unsaid.get(connection), now)
                    || (request != null && isLate(request.since(), now) && request.isComingIn())) {
                connection.getSocket().getIOChannel().shutdownInput();
            }
        } catch (IOException | RuntimeException gone) {
            // Then it is closed already; the others are still to be looked at.
            log.debug("a connection was gone when it was looked at", gone);
        }
    }

    private boolean isLate(@Nullable Long since, long now) {
        return since != null && now - since > limit.toNanos();
    }

    /** Notes which connection it serves, and since when that has not said all of a request's headers. */
    private final class Noting extends Http11Processor {
        private @Nullable SocketWrapperBase<?> connection;

        Noting() {
            super(ImpatientProtocol.this, ImpatientProtocol.this.getAdapter());
        }

        @Override
        public SocketState service(SocketWrapperBase<?> now) throws IOException {
            connection = now;
            unsaid.putIfAbsent(now, System.nanoTime());
            try {
                return super.service(now);
            } finally {
                served.remove(now);
            }
        }

        /** Is asked for once the headers are all there, among other times. */
        @Override
        public Adapter getAdapter() {
            if (connection != null && getRequest().getRequestProcessor().getStage() == Constants.STAGE_SERVICE) {
                unsaid.remove(connection);
                served.put(connection, Served.of(getRequest()));
            }
            return super.getAdapter();
        }
    }
}
