package bihuan.platform.web;

import bihuan.platform.problems.ProblemCode;
import bihuan.platform.problems.ProblemException;
import bihuan.platform.problems.Problems;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 429 to whoever sends more than {@link RateLimits} allow, and says when he may go on. */
@Component
@Order(FilterOrder.RATE_LIMIT)
@EnableConfigurationProperties(RateLimits.class)
class RateLimitFilter extends OncePerRequestFilter {
    /** Answered by the secret of a link: there is no number at which one could guess. */
    private static final String SURVEY = "/api/public/survey";

    private static final Pattern FOLLOWED = Pattern.compile("/api/public/issues/([^/]{1,40})(?:/.*)?");

    private final RateLimits limits;
    private final Problems problems;
    private final LoadingCache<String, Bucket> accounts;
    private final LoadingCache<String, Bucket> addresses;
    private final LoadingCache<String, Bucket> raised;
    private final LoadingCache<String, Bucket> misses;
    private final LoadingCache<String, Bucket> missesOfIssue;

    RateLimitFilter(RateLimits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
        this.accounts = buckets(limits.accountPerMinute(), Duration.ofMinutes(1));
        this.addresses = buckets(limits.addressPerMinute(), Duration.ofMinutes(1));
        this.raised = buckets(limits.raisedPerHour(), Duration.ofHours(1));
        this.misses = buckets(limits.missesPerHour(), Duration.ofHours(1));
        this.missesOfIssue = buckets(limits.missesOfIssuePerHour(), Duration.ofHours(1));
    }

    private LoadingCache<String, Bucket> buckets(int many, Duration per) {
        return Caffeine.newBuilder()
                .maximumSize(limits.addresses())
                .expireAfterAccess(per)
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(many).refillGreedy(many, per))
                        .withCustomTimePrecision(TimeMeter.SYSTEM_NANOTIME)
                        .build());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !limits.enabled() || !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getRemoteAddr();
        String account = account();
        Matcher followed = FOLLOWED.matcher(request.getRequestURI());
        @Nullable String number = followed.matches() ? followed.group(1) : null;
        boolean survey = request.getRequestURI().equals(SURVEY);
        long guesses = survey ? left(misses.get(address)) : number == null ? 0 : guessing(address, number);
        long wait = Math.max(volume(request, address, account), guesses);
        if (wait > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
            problems.write(new ProblemException(ProblemCode.TOO_MANY_REQUESTS), request, response);
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_NOT_FOUND) {
            countMiss(address, number, survey);
        }
    }

    private void countMiss(String address, @Nullable String number, boolean survey) {
        if (survey || number != null) {
            misses.get(address).tryConsume(1);
        }
        if (number != null) {
            missesOfIssue.get(number).tryConsume(1);
        }
    }

    /** Seconds to wait, 0 if it may pass. */
    private long volume(HttpServletRequest request, String address, @Nullable String account) {
        if (account != null) {
            return taken(accounts.get(account));
        }
        boolean raises =
                request.getMethod().equals("POST") && request.getRequestURI().equals("/api/issues");
        return Math.max(taken(addresses.get(address)), raises ? taken(raised.get(address)) : 0);
    }

    /** An address that never missed is let through: nobody locks the reporter out by guessing at his issue. */
    private long guessing(String address, String number) {
        Bucket own = misses.get(address);
        boolean missed = own.getAvailableTokens() < limits.missesPerHour();
        return Math.max(left(own), missed ? left(missesOfIssue.get(number)) : 0);
    }

    private static long taken(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : seconds(probe.getNanosToWaitForRefill());
    }

    private static long left(Bucket bucket) {
        EstimationProbe probe = bucket.estimateAbilityToConsume(1);
        return probe.canBeConsumed() ? 0 : seconds(probe.getNanosToWaitForRefill());
    }

    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).toSeconds() + 1;
    }

    private static @Nullable String account() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication instanceof AnonymousAuthenticationToken
                ? null
                : authentication.getName();
    }
}
