package bihuan.enterprises;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What else is known of an enterprise (企业画像).
 *
 * @param registeredCapital 注册资本 in yuan (RMB), not negative
 * @param staff 从业人数, not negative
 * @param tags free marks such as 专精特新, at most 20 of at most 30 characters, without repetition
 */
public record EnterpriseProfile(
        @Nullable Long registeredCapital, @Nullable Integer staff, List<String> tags) {
    public static final EnterpriseProfile EMPTY = new EnterpriseProfile(null, null, List.of());

    public EnterpriseProfile {
        tags = tags.stream().distinct().toList();
    }
}
