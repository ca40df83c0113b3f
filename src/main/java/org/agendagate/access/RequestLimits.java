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

/** Reads a body for so long and no longer: whoever dribbles it in is cut off and does not hold a thread for hours. */
final class RequestLimits extends OncePerRequestFilter {
    private final Duration limit;

    RequestLimits(Duration limit) {
        this.limit = limit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Timed(request, System.nanoTime() + limit.toNanos()), response);
    }

    private static final class Timed extends HttpServletRequestWrapper {
        private final long deadline;

        Timed(HttpServletRequest request, long deadline) {
            super(request);
            this.deadline = deadline;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new TimedStream(super.getInputStream(), deadline);
        }
    }

    private static final class TimedStream extends ServletInputStream {
        private final ServletInputStream body;
        private final long deadline;

        TimedStream(ServletInputStream body, long deadline) {
            this.body = body;
            this.deadline = deadline;
        }

        @Override
        public int read() throws IOException {
            checkTime();
            return body.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            checkTime();
            return body.read(buffer, offset, length);
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
