package bihuan.insight.application;

import bihuan.issues.Categories;
import bihuan.issues.Channel;
import bihuan.issues.IssueFilter.Colour;
import bihuan.issues.IssueState;
import bihuan.kernel.AreaId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.UnitId;
import bihuan.organisation.AreaView;
import bihuan.organisation.Organisation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** The words of a list in the language of the house. */
@Component
class ExportWords {
    private final Organisation organisation;
    private final Categories categories;
    private final Properties words;

    ExportWords(Organisation organisation, Categories categories) throws IOException {
        this.organisation = organisation;
        this.categories = categories;
        this.words = PropertiesLoaderUtils.loadProperties(
                new EncodedResource(new ClassPathResource("messages/insight.properties"), StandardCharsets.UTF_8));
    }

    Of of(JurisdictionId jurisdiction) {
        return new Of(jurisdiction);
    }

    /** Those of one city. */
    final class Of {
        private final JurisdictionId jurisdiction;

        Of(JurisdictionId jurisdiction) {
            this.jurisdiction = jurisdiction;
        }

        String head(String column) {
            return word("insight.export-column-" + column);
        }

        String channel(Channel channel) {
            return word(
                    "insight.channel-" + channel.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }

        String state(IssueState state) {
            return word("insight.state-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }

        String colour(@Nullable Colour colour) {
            return colour == null ? "" : word("insight.colour-" + colour.name().toLowerCase(Locale.ROOT));
        }

        String category(@Nullable String code) {
            return or(
                    code,
                    it -> categories
                            .find(jurisdiction, it)
                            .map(found -> found.name())
                            .orElse(it));
        }

        String area(@Nullable AreaId area) {
            return or(
                    area,
                    it -> organisation
                            .area(jurisdiction, it)
                            .map(AreaView::name)
                            .orElse(""));
        }

        String unit(@Nullable UnitId unit) {
            return or(unit, it -> organisation.nameOf(jurisdiction, it));
        }

        private String word(String key) {
            return words.getProperty(key, key);
        }

        private <T> String or(@Nullable T value, Function<T, String> name) {
            return value == null ? "" : name.apply(value);
        }
    }
}
