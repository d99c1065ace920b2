package bihuan.assignments;

import java.util.UUID;

/**
 * Words that a unit uses again in its answers (答复模板); {@code {企业}}, {@code {编号}} and {@code {事项}} stand for those of the matter.
 *
 * @param name how the unit calls it, 1 to 40 characters
 * @param text 1 to 10,000 characters
 */
public record AnswerTemplate(UUID id, String name, String text) {}
