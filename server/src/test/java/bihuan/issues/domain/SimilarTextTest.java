package bihuan.issues.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SimilarTextTest {
    private static final SimilarWeights NONE = SimilarWeights.none();

    @Test
    void findsWordsOfTwoCharactersInALongText() {
        SimilarGrams issue = SimilarText.grams("办理许可证太慢", "企业等了三个月，窗口说系统升级");
        assertThat(issue.all()).contains(SimilarText.phrase("许可")).contains(SimilarText.phrase("系统升级"));
        assertThat(issue.title()).contains(SimilarText.phrase("许可")).doesNotContain(SimilarText.phrase("窗口"));
    }

    @Test
    void readsFullWidthAndUpperCaseAsTheSame() {
        assertThat(SimilarText.phrase("ＡＢＣ１２３ 公司")).isEqualTo(SimilarText.phrase("abc123公司"));
    }

    @Test
    void doesNotJoinWhatPunctuationSeparates() {
        assertThat(SimilarText.phrase("停电，力争")).isEqualTo(SimilarText.phrase("停电 力争"));
        assertThat(SimilarText.phrase("停电，力争")).doesNotContain(SimilarText.phrase("电力"));
    }

    @Test
    void keepsAWholeNumberAsOneWord() {
        assertThat(SimilarText.phrase("201路")).doesNotContain(SimilarText.phrase("20"));
        assertThat(SimilarText.phrase("在201号")).contains(SimilarText.phrase("201"));
    }

    @Test
    void takesRareCharactersAndEmoji() {
        assertThat(SimilarText.phrase("𠮷𠮷野家")).hasSize(3);
        assertThat(SimilarText.phrase("😀，！ \t")).isEmpty();
    }

    @Test
    void explainsWithTheLongestSharedWords() {
        SimilarGrams other = SimilarText.grams("梧桐苑旁搅拌站噪声", "");
        assertThat(SimilarText.sharedWords("梧桐苑附近搅拌站扰民", "", other, NONE)).containsExactly("搅拌站", "梧桐苑");
    }

    @Test
    void scoresTheSameTextAsOneAndAForeignTextAsZero() {
        SimilarGrams one = SimilarText.grams("供电不稳", "车间每天停电两次");
        assertThat(new SimilarScore(one, NONE).of(one)).isGreaterThan(0.999_999);
        assertThat(new SimilarScore(one, NONE).of(SimilarText.grams("融资难", "银行抽贷")))
                .isZero();
    }

    @Test
    void countsASharedRareWordMoreThanASharedCommonOne() {
        SimilarGrams query = SimilarText.grams("", "梧桐苑噪声");
        int[] grams = SimilarText.phrase("噪声");
        SimilarWeights weights = new SimilarWeights(1000, grams, new int[] {900});
        SimilarScore score = new SimilarScore(query, weights);
        assertThat(score.of(SimilarText.grams("", "梧桐苑停车"))).isGreaterThan(score.of(SimilarText.grams("", "银杏里噪声")));
    }

    @Test
    void probesWithTheRarestGramsWithinTheBudget() {
        SimilarGrams query = SimilarGrams.stored(new int[] {1, 2, 3, 4}, new int[0]);
        SimilarWeights weights = new SimilarWeights(1000, new int[] {1, 2, 3, 4}, new int[] {900, 10, 300, 20});
        assertThat(SimilarProbe.rarest(query, weights, 100)).containsExactly(2, 4);
        assertThat(SimilarProbe.rarest(query, weights, 5)).containsExactly(2);
    }

    @Property(tries = 300)
    void isSymmetricAndNeverAboveOne(@ForAll String left, @ForAll String right) {
        SimilarGrams a = SimilarText.grams(left, right);
        SimilarGrams b = SimilarText.grams(right, "");
        double score = new SimilarScore(a, NONE).of(b);
        assertThat(score).isBetween(0.0, 1.0);
        assertThat(new SimilarScore(b, NONE).of(a)).isEqualTo(score);
    }

    @Property(tries = 300)
    void givesGramsInAscendingOrderWithoutRepetition(@ForAll String text) {
        int[] grams = SimilarText.grams(text, text).all();
        assertThat(Arrays.equals(grams, IntStream.of(grams).sorted().distinct().toArray()))
                .isTrue();
    }
}
