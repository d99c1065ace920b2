package bihuan.surveys;

import java.time.Instant;

/**
 * A questionnaire in a list.
 *
 * @param questions of the draft
 * @param versions how many are published
 */
public record QuestionnaireRow(QuestionnaireId id, String title, int questions, int versions, Instant changedAt) {}
