package org.agendagate.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads a body for so long and no longer: whoever dribbles it in is cut off and does not hold a thread for hours. What was
 * read of it counts until the request is answered.
 */
final class RequestLimits extends OncePerRequestFilter {
    private final Duration limit;
    private final BodyBudget budget;

    RequestLimits(Duration limit, BodyBudget budget) {
        this.limit = limit;
        this.budget = budget;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Held held = new Held(budget, request.getRemoteAddr());
        try {
            chain.doFilter(new Timed(request, System.nanoTime() + limit.toNanos(), held), response);
        } finally {
            held.giveBack();
        }
    }

    /** What is held of one body. */
    private static final class Held {
        private final BodyBudget budget;
        private final String address;
        private long bytes;

        Held(BodyBudget budget, String address) {
            this.budget = budget;
            this.address = address;
        }

        int add(int read) throws TooMuchAtOnceException {
            if (read > 0) {
                if (!budget.take(address, read)) {
                    throw new TooMuchAtOnceException();
                }
                bytes += read;
            }
            return read;
        }

        void giveBack() {
            budget.giveBack(address, bytes);
        }
    }

    private static final class Timed extends HttpServletRequestWrapper {
        private final long deadline;
        private final Held held;

        Timed(HttpServletRequest request, long deadline, Held held) {
            super(request);
            this.deadline = deadline;
            this.held = held;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new TimedStream(super.getInputStream(), deadline, held);
        }
    }

    private static final class TimedStream extends ServletInputStream {
        private final ServletInputStream body;
        private final long deadline;
        private final Held held;

        TimedStream(ServletInputStream body, long deadline, Held held) {
            this.body = body;
            this.deadline = deadline;
            this.held = held;
        }

        @Override
        public int read() throws IOException {
            checkTime();
            int next = body.read();
            held.add(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            checkTime();
            return held.add(body.read(buffer, offset, length));
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }

        private void checkTime() throws IOException {
            if (System.nanoTime() - deadline > 0) {
                throw new IOException("the body took too long");
            }
        }
    }
}
