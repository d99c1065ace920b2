package bihuan.attachments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import bihuan.attachments.AttachmentView;
import bihuan.attachments.Attachments;
import bihuan.attachments.Samples;
import bihuan.identity.TestGovernment;
import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Role;
import bihuan.testing.BihuanTest;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@BihuanTest
class AttachmentWebTest {
    private final TestGovernment government = TestGovernment.found();
    private final JurisdictionId city = government.jurisdiction();
    private final AccountId account = government.account(Role.ENTERPRISE);

    @Autowired
    private MockMvc http;

    @Autowired
    private Attachments attachments;

    @Test
    void takesAFileInAndHandsItOutSafely() throws Exception {
        http.perform(upload("证明.pdf", Samples.pdf()).with(uploader()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.name").value("证明.pdf"))
                .andExpect(jsonPath("$.mediaType").value("application/pdf"))
                .andExpect(jsonPath("$.size").value(Samples.pdf().length));
        AttachmentView stored = store("证明 \"1\";x.pdf", Samples.pdf());
        http.perform(get("/api/attachments/" + stored.id().value() + "/content").with(uploader()))
                .andExpect(status().isOk())
                .andExpect(content().bytes(Samples.pdf()))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", "default-src 'none'; sandbox"))
                .andExpect(result -> assertThat(result.getResponse().getHeader("Content-Disposition"))
                        .startsWith("attachment;")
                        .contains("filename*=UTF-8''%E8%AF%81%E6%98%8E")
                        .doesNotContain("\r", "\n"));
    }

    @Test
    void showsInlineOnlyWhatABrowserCannotExecute() throws Exception {
        AttachmentView image = store("a.png", Samples.png());
        AttachmentView text = store("a.txt", Samples.text("字"));
        assertThat(disposition(image)).startsWith("inline");
        assertThat(disposition(text)).startsWith("attachment");
    }

    @Test
    void servesRanges() throws Exception {
        AttachmentView stored = store("a.pdf", Samples.pdf());
        http.perform(get("/api/attachments/" + stored.id().value() + "/content")
                        .header("Range", "bytes=0-3")
                        .with(uploader()))
                .andExpect(status().isPartialContent())
                .andExpect(content().string("%PDF"));
    }

    @Test
    void refusesDisguisedUnknownAndTooLargeFiles() throws Exception {
        http.perform(upload("报告.pdf", Samples.exe()).with(uploader())).andExpect(status().isUnsupportedMediaType());
        http.perform(upload("报告.exe", Samples.exe()).with(uploader()))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.code").value("attachments.type-not-allowed"));
        http.perform(upload("大.txt", new byte[20 * 1024 * 1024 + 1]).with(uploader()))
                .andExpect(status().isContentTooLarge());
        http.perform(upload("../", Samples.pdf()).with(uploader())).andExpect(status().isBadRequest());
    }

    @Test
    void somebodyWithoutAnAccountNeedsATokenAndCannotReadBack() throws Exception {
        http.perform(upload("a.png", Samples.png()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("attachments.token-needed"));
        http.perform(upload("a.png", Samples.png()).header("Upload-Token", "0123456789abcdef"))
                .andExpect(status().isCreated());
    }

    @Test
    void nobodyElseLearnsThatAFileExists() throws Exception {
        AttachmentView stored = store("a.png", Samples.png());
        http.perform(get("/api/attachments/" + stored.id().value())).andExpect(status().isNotFound());
        http.perform(get("/api/attachments/" + stored.id().value() + "/content"))
                .andExpect(status().isNotFound());
    }

    private String disposition(AttachmentView stored) throws Exception {
        return String.valueOf(http.perform(get("/api/attachments/" + stored.id().value() + "/content")
                        .param("inline", "true")
                        .with(uploader()))
                .andReturn()
                .getResponse()
                .getHeader("Content-Disposition"));
    }

    private AttachmentView store(String name, byte[] content) throws Exception {
        return attachments.store(city, name, new ByteArrayInputStream(content), null, Actor.enterprise(account));
    }

    private static MockHttpServletRequestBuilder upload(String name, byte[] content) {
        return post("/api/attachments")
                .queryParam("name", name)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(content);
    }

    private RequestPostProcessor uploader() {
        return government.as(account);
    }
}
