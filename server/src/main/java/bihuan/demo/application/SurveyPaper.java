package bihuan.demo.application;

import bihuan.surveys.QuestionnaireContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The questionnaire that the invented city asks.
 *
 * @param advice what the invented enterprises write where they may write
 */
record SurveyPaper(String title, QuestionnaireContent content, List<String> advice) {
    private static final String PLACE = "demo/questionnaire.json";

    static SurveyPaper read(JsonMapper json) {
        try (InputStream in = new ClassPathResource(PLACE).getInputStream()) {
            return json.readValue(in, SurveyPaper.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
