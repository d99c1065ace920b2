package bihuan.enterprises.domain;

import bihuan.enterprises.Contact;
import bihuan.enterprises.EnterpriseDetails;
import bihuan.enterprises.EnterpriseProfile;
import bihuan.enterprises.EnterpriseRefusal;
import bihuan.kernel.Refusal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the register takes in: values within their limits, trimmed; else a refusal that points at the value. */
public final class Admission {
    /** The most contacts that one enterprise can have. */
    public static final int MOST_CONTACTS = 50;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_PERSON = 60;
    private static final int LONGEST_TAG = 30;
    private static final int MOST_TAGS = 20;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{5,20}");

    private Admission() {}

    public static EnterpriseDetails of(EnterpriseDetails details) {
        String address = details.address();
        return new EnterpriseDetails(
                details.creditCode(),
                text(details.name(), LONGEST_NAME, "/name"),
                details.area(),
                address == null || address.isBlank() ? null : text(address, LONGEST_ADDRESS, "/address"),
                details.industry(),
                details.size(),
                details.monitored(),
                profile(details.profile()));
    }

    public static Contact of(Contact contact, String pointer) {
        String position = contact.position();
        return new Contact(
                text(contact.name(), LONGEST_PERSON, pointer + "/name"),
                phone(contact.phone(), pointer + "/phone"),
                position == null || position.isBlank() ? null : text(position, LONGEST_PERSON, pointer + "/position"));
    }

    /** A phone number, normalised. */
    public static String phone(String raw, String pointer) {
        String phone = Contact.normalisePhone(raw);
        if (!PHONE.matcher(phone).matches()) {
            throw Refusal.of(EnterpriseRefusal.BAD_PHONE).at(pointer);
        }
        return phone;
    }

    public static List<Contact> of(List<Contact> contacts) {
        if (contacts.size() > MOST_CONTACTS) {
            throw tooManyContacts();
        }
        return IntStream.range(0, contacts.size())
                .mapToObj(i -> of(contacts.get(i), "/contacts/" + i))
                .toList();
    }

    public static Refusal tooManyContacts() {
        return Refusal.of(EnterpriseRefusal.TOO_MANY_CONTACTS).with("max", MOST_CONTACTS);
    }

    private static EnterpriseProfile profile(EnterpriseProfile profile) {
        notNegative(profile.registeredCapital(), "/profile/registeredCapital");
        notNegative(profile.staff(), "/profile/staff");
        List<String> tags = profile.tags();
        if (tags.size() > MOST_TAGS) {
            throw Refusal.of(EnterpriseRefusal.TOO_MANY_TAGS)
                    .at("/profile/tags")
                    .with("max", MOST_TAGS);
        }
        List<String> admitted = IntStream.range(0, tags.size())
                .mapToObj(i -> text(tags.get(i), LONGEST_TAG, "/profile/tags/" + i))
                .toList();
        return new EnterpriseProfile(profile.registeredCapital(), profile.staff(), admitted);
    }

    private static void notNegative(@Nullable Number number, String pointer) {
        if (number != null && number.longValue() < 0) {
            throw Refusal.of(EnterpriseRefusal.BAD_NUMBER).at(pointer);
        }
    }

    /** Code points count, not UTF-16 units; half a surrogate pair is as bad as a control character. */
    private static String text(String raw, int longest, String pointer) {
        String text = raw.strip();
        boolean bad = text.isEmpty()
                || text.codePointCount(0, text.length()) > longest
                || text.codePoints()
                        .anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
        if (bad) {
            throw Refusal.of(EnterpriseRefusal.BAD_TEXT).at(pointer).with("max", longest);
        }
        return text;
    }
}
