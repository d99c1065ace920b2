package bihuan.platform.web;

import bihuan.platform.database.DatabaseTime;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.util.OnCommittedResponseWrapper;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells in the header {@code Server-Timing} how long the answer took, and how much of that the database (A13). */
@Component
@Order(FilterOrder.SERVER_TIMING)
class ServerTimingFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        DatabaseTime time = DatabaseTime.begin();
        Timed timed = new Timed(response, time);
        try {
            chain.doFilter(request, timed);
            timed.sayOnce();
        } finally {
            DatabaseTime.end();
        }
    }

    private static final class Timed extends OnCommittedResponseWrapper {
        private final DatabaseTime database;
        private final long began = System.nanoTime();

        Timed(HttpServletResponse response, DatabaseTime database) {
            super(response);
            this.database = database;
        }

        @Override
        protected void onResponseCommitted() {
            sayOnce();
        }

        void sayOnce() {
            if (isDisableOnResponseCommitted() || isCommitted()) {
                return;
            }
            disableOnResponseCommitted();
            setHeader(
                    "Server-Timing",
                    String.format(
                            Locale.ROOT,
                            "total;dur=%.1f, db;dur=%.1f;desc=\"%d statements\"",
                            (System.nanoTime() - began) / 1e6,
                            database.nanos() / 1e6,
                            database.statements()));
        }
    }
}
