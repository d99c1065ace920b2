package bihuan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.platform.problems.Problems;
import bihuan.testing.BihuanTest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who asks too often waits; who guesses waits longer. */
@BihuanTest
class RateLimitTest {
    private static final String NUMBER = "20260302-000001-1";

    @Autowired
    Problems problems;

    private RateLimitFilter filter;

    private RateLimitFilter limits(int account, int address, int raised, int misses, int missesOfIssue) {
        return new RateLimitFilter(
                new RateLimits(true, account, address, raised, misses, missesOfIssue, 100), problems);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private MockHttpServletResponse send(String method, String path, String address, int answer) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        FilterChain chain = (in, out) -> ((HttpServletResponse) out).setStatus(answer);
        filter.doFilter(request, response, chain);
        return response;
    }

    private int get(String address) throws Exception {
        return send("GET", "/api/areas", address, 200).getStatus();
    }

    @Test
    void makesAnAddressWaitAndSaysHowLong() throws Exception {
        filter = limits(100, 2, 100, 100, 100);
        assertThat(List.of(get("10.0.0.1"), get("10.0.0.1"))).containsOnly(200);
        MockHttpServletResponse refused = send("GET", "/api/areas", "10.0.0.1", 200);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getContentAsString()).contains("platform.too-many-requests");
        assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 31);
        assertThat(get("10.0.0.2")).isEqualTo(200);
    }

    @Test
    void countsWhoeverIsSignedInByHisAccount() throws Exception {
        filter = limits(3, 1, 100, 100, 100);
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken("somebody", null, List.of()));
        assertThat(List.of(get("10.0.0.1"), get("10.0.0.2"), get("10.0.0.3"))).containsOnly(200);
        assertThat(get("10.0.0.4")).isEqualTo(429);
    }

    @Test
    void letsAnAddressRaiseOnlySoManyProblems() throws Exception {
        filter = limits(100, 100, 1, 100, 100);
        assertThat(send("POST", "/api/issues", "10.0.0.1", 201).getStatus()).isEqualTo(201);
        assertThat(send("POST", "/api/issues", "10.0.0.1", 201).getStatus()).isEqualTo(429);
        assertThat(get("10.0.0.1")).isEqualTo(200);
    }

    @Test
    void stopsGuessingOfFollowUpCodesFromOneAddressAndForOneIssue() throws Exception {
        filter = limits(100, 100, 100, 2, 3);
        String path = "/api/public/issues/" + NUMBER;
        assertThat(send("GET", path, "10.0.0.1", 404).getStatus()).isEqualTo(404);
        assertThat(send("GET", path, "10.0.0.1", 404).getStatus()).isEqualTo(404);
        assertThat(send("GET", path, "10.0.0.1", 200).getStatus()).isEqualTo(429);
        assertThat(send("PUT", path + "/judgement", "10.0.0.2", 404).getStatus())
                .isEqualTo(404);
        assertThat(send("GET", path, "10.0.0.2", 200).getStatus()).isEqualTo(429);
        assertThat(send("GET", "/api/public/issues/20260302-000002-2", "10.0.0.2", 200)
                        .getStatus())
                .isEqualTo(200);
        assertThat(send("GET", path, "10.0.0.3", 200).getStatus()).isEqualTo(200);
    }

    @Test
    void isNotFeltByWhoeverHasTheRightCode() throws Exception {
        filter = limits(100, 100, 100, 1, 1);
        for (int n = 0; n < 20; n++) {
            assertThat(send("GET", "/api/public/issues/" + NUMBER, "10.0.0.1", 200)
                            .getStatus())
                    .isEqualTo(200);
        }
    }

    @Test
    void makesWhoGuessesAtLinksOfSurveysWaitAndNobodyElse() throws Exception {
        filter = limits(100, 100, 100, 2, 1);
        String survey = "/api/public/survey";
        assertThat(send("GET", survey, "10.0.0.1", 404).getStatus()).isEqualTo(404);
        assertThat(send("PUT", survey, "10.0.0.1", 404).getStatus()).isEqualTo(404);
        assertThat(send("GET", survey, "10.0.0.1", 200).getStatus()).isEqualTo(429);
        assertThat(send("GET", survey, "10.0.0.2", 404).getStatus()).isEqualTo(404);
        assertThat(send("GET", survey, "10.0.0.2", 200).getStatus()).isEqualTo(200);
    }
}
