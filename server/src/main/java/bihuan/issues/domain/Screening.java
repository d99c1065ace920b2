package bihuan.issues.domain;

import bihuan.enterprises.CreditCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a text what tells who wrote it: telephone numbers, also in full-width or Chinese digits, credit codes, identity cards,
 * number plates, addresses of e-mail, and the names that were given with it.
 */
public final class Screening {
    private static final String DIGITS = "0123456789";
    private static final String CHINESE_DIGITS = "〇一二三四五六七八九";
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)(?:\\+?86[- ]?)?1[3-9]\\d(?:[- ]?\\d{4}){2}(?!\\d)");
    private static final Pattern LANDLINE =
            Pattern.compile("(?<!\\d)(?:\\(?0\\d{2,3}\\)?[- ]?\\d{7,8}|[48]00[- ]?\\d{3}[- ]?\\d{4})(?!\\d)");
    private static final Pattern CREDIT_CODE = Pattern.compile("(?i)(?<![0-9A-Z])[0-9A-Z]{18}(?![0-9A-Z])");
    private static final Pattern IDENTITY_CARD = Pattern.compile("(?<!\\d)[1-9]\\d{5}(?:19|20)\\d{9}[\\dXx](?!\\d)");
    private static final Pattern PLATE =
            Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·• ]?[A-HJ-NP-Z0-9]{5,6}(?![A-Z0-9])");
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}");
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "(?:（[^）]{1,10}）|\\([^)]{1,10}\\))?(?:股份有限公司|有限责任公司|有限公司|集团公司|集团|公司|合伙企业|合作社|事务所|经营部|商行|厂|店)$");
    private static final Pattern PLACE =
            Pattern.compile("^(?:[\\p{IsHan}]{2,3}(?:省|自治区))?(?:[\\p{IsHan}]{2,4}(?:市|县|区|州))*");
    private static final String ADDRESSED = "(?:总|经理|先生|女士|老板|厂长|店长|主任|师傅|会计)";

    private Screening() {}

    /** The text with marks in place of what was found, and how many they are. */
    public record Screened(String text, int masked) {}

    private record Find(int from, int to, String mark) {}

    /**
     * Screens.
     *
     * @param enterprise its name as it was told, or empty
     * @param person whom to call, or empty
     */
    public static Screened screen(String text, String enterprise, String person) {
        List<Find> finds = new ArrayList<>();
        String plain = digits(text);
        find(finds, plain, CREDIT_CODE, "[信用代码]", it -> CreditCode.faultOf(it).isEmpty());
        find(finds, plain, IDENTITY_CARD, "[证件号]", it -> true);
        find(finds, plain, MOBILE, "[电话]", it -> true);
        find(finds, plain, LANDLINE, "[电话]", it -> true);
        find(finds, plain, PLATE, "[车牌]", it -> true);
        find(finds, plain, MAIL, "[邮箱]", it -> true);
        enterpriseNames(enterprise).forEach(name -> findName(finds, text, name, "[企业]"));
        if (person.length() >= 2) {
            findName(finds, text, person, "[姓名]");
            find(finds, text, Pattern.compile(Pattern.quote(person.substring(0, 1)) + ADDRESSED), "[姓名]", it -> true);
        }
        return marked(text, finds);
    }

    /** The text with further words taken out, wherever they stand. */
    public static Screened mask(String text, Collection<String> words) {
        List<Find> finds = new ArrayList<>();
        words.forEach(word -> findName(finds, text, word, "[已隐去]"));
        return marked(text, finds);
    }

    /** The full name, without its legal form, and the trade name alone. */
    static List<String> enterpriseNames(String enterprise) {
        String shorter = LEGAL_FORM.matcher(enterprise).replaceFirst("");
        String trade = PLACE.matcher(shorter).replaceFirst("");
        return List.of(enterprise, shorter, trade).stream()
                .filter(name -> name.codePointCount(0, name.length()) >= 2)
                .distinct()
                .toList();
    }

    private static void findName(List<Find> finds, String text, String name, String mark) {
        if (!name.isBlank()) {
            find(finds, text, Pattern.compile(Pattern.quote(name.strip())), mark, it -> true);
        }
    }

    private static void find(List<Find> finds, String text, Pattern pattern, String mark, Predicate<String> real) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (real.test(matcher.group())) {
                finds.add(new Find(matcher.start(), matcher.end(), mark));
            }
        }
    }

    /** Where finds overlap, the first and longest counts. */
    private static Screened marked(String text, List<Find> finds) {
        finds.sort(Comparator.comparingInt(Find::from)
                .thenComparing(Comparator.comparingInt(Find::to).reversed()));
        StringBuilder screened = new StringBuilder();
        int at = 0;
        int masked = 0;
        for (Find find : finds) {
            if (find.from() >= at) {
                screened.append(text, at, find.from()).append(find.mark());
                at = find.to();
                masked++;
            } else {
                at = Math.max(at, find.to());
            }
        }
        return new Screened(screened.append(text.substring(at)).toString(), masked);
    }

    /** The text, character for character, with ordinary digits for full-width and Chinese ones. */
    private static String digits(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            int chinese = c == '零' ? 0 : CHINESE_DIGITS.indexOf(c);
            if (c >= '０' && c <= '９') {
                plain.append((char) (c - '０' + '0'));
            } else if (chinese >= 0) {
                plain.append(DIGITS.charAt(chinese));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
