package bihuan.platform.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.databind.json.JsonMapper;

/** Makes problem documents: asks the explainers what a failure means, finds the words, and writes to the log what is our fault. */
@Component
public class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final List<Explainer> explainers;
    private final Words words;
    private final JsonMapper json;

    Problems(List<Explainer> explainers, Words words, JsonMapper json) {
        this.explainers = explainers;
        this.words = words;
        this.json = json;
    }

    /** The answer to a request that failed. */
    public ResponseEntity<Problem> answer(Throwable failure, HttpServletRequest request) {
        return answer(find(failure), failure, request);
    }

    /** The answer to a request of which only a status is known. */
    ResponseEntity<Problem> answer(int status, @Nullable Throwable failure, HttpServletRequest request) {
        Finding finding = failure == null ? Finding.of(ProblemCode.ofStatus(status)) : find(failure);
        return answer(finding, failure, request);
    }

    /** Writes the answer where no controller can: from a filter. */
    public void write(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ResponseEntity<Problem> answer = answer(failure, request);
        response.resetBuffer();
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.getOutputStream().write(json.writeValueAsBytes(answer.getBody()));
    }

    private Finding find(Throwable failure) {
        for (Explainer explainer : explainers) {
            Finding finding = explainer.explain(failure);
            if (finding != null) {
                return finding;
            }
        }
        return Finding.of(ProblemCode.INTERNAL_ERROR);
    }

    private ResponseEntity<Problem> answer(Finding finding, @Nullable Throwable failure, HttpServletRequest request) {
        boolean ourFault = finding.status() >= 500;
        String incident = ourFault ? String.valueOf(MDC.get("request")) : null;
        if (failure != null && DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            LOG.debug("Nobody waits for {} {} any more", request.getMethod(), request.getRequestURI());
        } else if (ourFault) {
            LOG.error("Incident {}: {} {}", incident, request.getMethod(), request.getRequestURI(), failure);
        }
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(finding.headers());
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setCacheControl("no-store");
        Locale locale = Languages.of(request);
        headers.setContentLanguage(locale);
        return ResponseEntity.status(finding.status()).headers(headers).body(document(finding, incident, locale));
    }

    private Problem document(Finding finding, @Nullable String incident, Locale locale) {
        List<Problem.Error> errors = finding.errors().stream()
                .map(blame -> new Problem.Error(
                        blame.pointer(),
                        blame.code(),
                        blame.words() == null ? words.of(blame.code(), finding.parameters(), locale) : blame.words()))
                .toList();
        return new Problem(
                "urn:bihuan:problem:" + finding.key(),
                words.of("platform.status-" + finding.status(), finding.parameters(), locale),
                finding.status(),
                words.of(finding.key(), finding.parameters(), locale),
                finding.key(),
                incident,
                errors);
    }
}
