package bihuan.demo.application;

import bihuan.enterprises.EnterpriseView;
import bihuan.issues.Channel;
import bihuan.issues.ContactPerson;
import bihuan.issues.Registration;
import bihuan.packs.Templates.IssueTemplate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an invented enterprise says: a template of the pack, its slots filled by chance.
 *
 * @param template which also knows the category
 */
record Story(IssueTemplate template, EnterpriseView enterprise, Map<String, List<String>> slots, LocalDate day) {
    /** A place in the words of a template that is filled by chance: {@code {amount}}. */
    static final Pattern SLOT = Pattern.compile("\\{([^{}]+)}");

    private static final List<Channel> CHANNELS = List.of(
            Channel.HOTLINE,
            Channel.WEB,
            Channel.WECHAT,
            Channel.TRANSFER_12345,
            Channel.MOBILE,
            Channel.VISIT,
            Channel.FEDERATION,
            Channel.MEETING,
            Channel.MONITORED_ENTERPRISE,
            Channel.DEPUTY_PROPOSAL,
            Channel.CPPCC_PROPOSAL,
            Channel.STAFF_CLUE,
            Channel.MEDIA);
    private static final double[] WEIGHTS = {30, 16, 14, 12, 8, 6, 4, 3, 3, 1.2, 1.2, 1, 0.6};

    static Story draw(Cast cast, Chance chance, LocalDate day) {
        return new Story(
                chance.oneOf(cast.pack().templates().issues()),
                chance.oneOf(cast.enterprises()),
                cast.pack().templates().slots(),
                day);
    }

    /** A registration; {@code reference} makes its source reference unique. */
    Registration tell(Cast cast, Chance chance, String reference) {
        Channel channel = chance.weighted(CHANNELS, WEIGHTS);
        String area = cast.pack().areas().stream()
                .filter(it -> it.code()
                        .equals(cast.areaCodes().get(enterprise.details().area())))
                .map(it -> it.name())
                .findFirst()
                .orElse("");
        return Registration.of(
                        channel, channel.needsReference() ? reference : null, fill(template.text(), area, chance))
                .withTitle(fill(template.title(), area, chance))
                .in(enterprise.details().area())
                .from(
                        enterprise.details().creditCode().value(),
                        enterprise.details().name())
                .withContact(
                        new ContactPerson("演示联系人", "1%d0000%04d".formatted(30 + chance.upTo(60), chance.upTo(10_000))));
    }

    private String fill(String words, String area, Chance chance) {
        return SLOT.matcher(words).replaceAll(slot -> Matcher.quoteReplacement(value(slot.group(1), area, chance)));
    }

    private String value(String slot, String area, Chance chance) {
        return switch (slot) {
            case "enterprise" -> enterprise.details().name();
            case "area" -> area;
            case "month" -> day.getMonthValue() + "月";
            default -> chance.oneOf(slots.getOrDefault(slot, List.of(slot)));
        };
    }
}
