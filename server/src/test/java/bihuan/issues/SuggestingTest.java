package bihuan.issues;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.issues.persistence.SimilarStore;
import bihuan.testing.BihuanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BihuanTest
class SuggestingTest {
    @Autowired
    SimilarIssues similar;

    @Autowired
    SimilarStore store;

    private final Town town = new Town();

    @Test
    void namesTheIssueThatATextRepeatsAndSaysWhy() {
        Receipt issue = town.raised("梧桐苑旁的搅拌站夜间施工，噪声扰民");
        town.raised("办理营业执照时窗口要求重复提交材料");
        assertThat(similar.to(town.dispatcher, question("搅拌站在梧桐苑夜间施工"), 5))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.number()).isEqualTo(issue.number());
                    assertThat(found.sharedWords()).contains("搅拌站");
                });
    }

    @Test
    void namesOthersButNotTheIssueItself() {
        Receipt one = town.raised("梧桐苑旁的搅拌站夜间施工，噪声扰民");
        Receipt other = town.raised("梧桐苑搅拌站夜间施工噪声太大");
        assertThat(similar.to(town.dispatcher, one.number(), 5))
                .extracting(Similar::number)
                .containsExactly(other.number());
    }

    @Test
    void tellsAUnitOnlyOfIssuesInWhichItHasAPart() {
        town.dispatched("梧桐苑旁的搅拌站夜间施工，噪声扰民");
        assertThat(similar.to(town.officerOfA, question("梧桐苑搅拌站噪声"), 5)).hasSize(1);
        assertThat(similar.to(town.officerOfB, question("梧桐苑搅拌站噪声"), 5)).isEmpty();
    }

    @Test
    void suggestsTheCategoryUnderWhichTheLikestIssuesWerePut() {
        town.accepted("梧桐苑旁的搅拌站夜间施工，噪声扰民");
        town.accepted("梧桐苑搅拌站夜间施工噪声太大");
        Receipt other = town.raised("办理营业执照时窗口要求重复提交材料");
        town.triage.accept(town.dispatcher, other.number(), "0102", null, null);

        assertThat(similar.categories(town.operator, "搅拌站夜间噪声", 3).getFirst())
                .isEqualTo(new CategorySuggestion(Town.CATEGORY, 1.0, 2));
        assertThat(similar.categories(town.operator, "营业执照重复提交材料", 3).getFirst().code())
                .isEqualTo("0102");
        assertThat(similar.categories(town.operator, "无人机", 3)).isEmpty();
    }

    @Test
    void countsEachIssueOnce() {
        town.raised("梧桐苑旁的搅拌站");
        while (store.count(100) > 0) {}
        assertThat(store.counted(town.jurisdiction())).isEqualTo(1);
        assertThat(store.count(100)).isZero();
        assertThat(store.weights(town.jurisdiction()).count(bihuan.issues.domain.SimilarText.phrase("搅拌")[0]))
                .isEqualTo(1);
    }

    @Test
    void findsWordsOfTwoCharactersInTheList() {
        Receipt issue = town.raised("梧桐苑旁的搅拌站夜间施工，噪声扰民");
        town.raised("办理营业执照时窗口要求重复提交材料");
        IssueFilter all = IssueFilter.all();
        IssueFilter filter = new IssueFilter(
                all.states(),
                all.stages(),
                all.channels(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "噪声 梧桐",
                all.sort());
        assertThat(town.issues.list(town.dispatcher, filter, 10, null).items())
                .extracting(IssueRow::number)
                .containsExactly(issue.number());
    }

    private static SimilarQuestion question(String text) {
        return new SimilarQuestion("", text, null, null);
    }
}
