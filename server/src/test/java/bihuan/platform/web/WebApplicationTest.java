package bihuan.platform.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import bihuan.testing.BihuanTest;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.test.web.servlet.MockMvc;

/** Deep links, and how long a browser keeps what it got. */
@BihuanTest
class WebApplicationTest {

    @Autowired
    MockMvc web;

    @ParameterizedTest
    @ValueSource(strings = {"/issues/LC202603020001", "/figures/SOLVED?period=2026-02", "/no/such/page"})
    void givesThePageToEveryAddressOfAPage(String address) throws Exception {
        web.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<div id=\"app\"")))
                .andExpect(header().string("Cache-Control", "no-cache"))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'self'")));
    }

    @Test
    void startsWithTheSamePage() throws Exception {
        web.perform(get("/")).andExpect(status().isOk()).andExpect(forwardedUrl("/index.html"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/no-such-thing", "/actuator/no-such-thing", "/assets/missing.js", "/missing.png"})
    void saysThatAnythingElseIsMissing(String address) throws Exception {
        web.perform(get(address))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("platform.no-such-resource"));
    }

    @Test
    void letsBrowsersKeepAssetsForEver() throws Exception {
        web.perform(get("/assets/" + anAsset()))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"));
    }

    @Test
    void handsOutWhatTheBuildHasCompressed() throws Exception {
        web.perform(get("/assets/" + anAsset()).header("Accept-Encoding", "gzip, deflate, br"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Encoding", "br"))
                .andExpect(header().string("Vary", containsString("Accept-Encoding")))
                .andExpect(header().string("Content-Type", containsString("javascript")));
    }

    private static String anAsset() throws IOException {
        Resource[] found =
                new PathMatchingResourcePatternResolver().getResources("classpath:/static/assets/FrontDoor-*.js");
        return Arrays.stream(found).findFirst().orElseThrow().getFilename();
    }
}
