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

/**
 * HTTP over connections that must say what they want in time: a TLS handshake, a request's headers and its body have so
 * long, however busily somebody dribbles them in.
 *
 * <p>Tomcat's own limits are of the silence between two bytes, and each byte starts them anew. So all connections are
 * looked at again and again, and those that are late are closed. A body of no told length is for {@link RequestLimits} to
 * limit while a handler reads it.
 */
// Tomcat makes it itself, by name.
public final class ImpatientProtocol extends Http11NioProtocol {
    private static final int LOOKS = 10;

    /** Since when a connection has been saying what nobody can act on yet. */
    private final Map<SocketWrapperBase<?>, Long> unsaid = new ConcurrentHashMap<>();

    private final Map<SocketWrapperBase<?>, Request> served = new ConcurrentHashMap<>();
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
        looking = getUtilityExecutor().scheduleWithFixedDelay(this::closeLate, every, every, TimeUnit.MILLISECONDS);
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

    private void closeLate() {
        long now = System.nanoTime();
        Set<SocketWrapperBase<NioChannel>> connections = getEndpoint().getConnections();
        unsaid.keySet().retainAll(connections);
        for (SocketWrapperBase<NioChannel> connection : connections) {
            if (!connection.getSocket().isHandshakeComplete()) {
                unsaid.putIfAbsent(connection, now);
            }
            if (isLate(unsaid.get(connection), now) || isLate(bodySince(served.get(connection)), now)) {
                connection.close();
            }
        }
    }

    private boolean isLate(@Nullable Long since, long now) {
        return since != null && now - since > limit.toNanos();
    }

    /** When a request began of which the body is still coming, be it that it is read or that it is thrown away. */
    private static @Nullable Long bodySince(@Nullable Request request) {
        return request != null
                        && (request.getRequestProcessor().getStage() == Constants.STAGE_ENDINPUT
                                || request.getBytesRead() < request.getContentLengthLong())
                ? request.getStartTimeNanos()
                : null;
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
            served.put(now, getRequest());
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
            }
            return super.getAdapter();
        }
    }
}
