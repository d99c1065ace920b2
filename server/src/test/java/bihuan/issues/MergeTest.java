package bihuan.issues;

import static bihuan.issues.IntakeTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import bihuan.assignments.Stage;
import bihuan.kernel.Caller;
import bihuan.kernel.EnterpriseId;
import bihuan.testing.BihuanTest;
import bihuan.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@BihuanTest
class MergeTest {
    private static final String MAIN = "金丝雀甲";
    private static final String VOICE = "金丝雀乙";

    @Autowired
    JsonMapper json;

    @Autowired
    TestClock clock;

    private static final Town TOWN = new Town();

    @Test
    void keepsEveryVoice() {
        Receipt main = TOWN.dispatched(MAIN + "施工许可办不下来");
        Receipt voice = TOWN.raised(VOICE + "施工许可办不下来");
        TOWN.merges.merge(TOWN.dispatcher, voice.number(), main.number());

        assertThat(TOWN.state(voice)).isEqualTo(IssueState.MERGED);
        assertThat(TOWN.view(voice).into()).isEqualTo(main.number());
        assertThat(TOWN.view(main).voices()).extracting(IssueView.Voice::number).containsExactly(voice.number());
        FollowedIssue followed = TOWN.followed(voice);
        assertThat(followed.state()).isEqualTo(PublicState.MERGED);
        assertThat(followed.progress()).isEqualTo(PublicState.IN_HANDLING);
        assertThat(followed.holder()).isEqualTo("市住建局");
        assertThat(followed.due()).isNotNull();
    }

    @Test
    void neverShowsOneReporterAnotherOne() {
        Receipt main = TOWN.dispatched(MAIN);
        Receipt voice = TOWN.raised(VOICE);
        TOWN.conversations.supplement(
                TOWN.reporter,
                main.number(),
                main.code(),
                new Conversations.Supplement(MAIN + "补充", java.util.List.of(), null));
        TOWN.conversations.writeToReporter(TOWN.officerOfA, main.number(), "给" + MAIN);
        TOWN.merges.merge(TOWN.dispatcher, voice.number(), main.number());
        TOWN.conversations.writeAsReporter(TOWN.reporter, voice.number(), voice.code(), VOICE + "留言");
        TOWN.answer(main);
        TOWN.judgements.judge(
                TOWN.reporter,
                main.number(),
                main.code(),
                new Judgement(true, false, Satisfaction.DISSATISFIED, MAIN + "不满意"));

        String ofVoice = json.writeValueAsString(TOWN.followed(voice));
        String ofMain = json.writeValueAsString(TOWN.followed(main));

        assertThat(ofVoice).contains(VOICE).doesNotContain(MAIN, main.number().value(), "张三", "13800000000");
        assertThat(ofMain).contains(MAIN).doesNotContain(VOICE, voice.number().value(), "张三", "13800000000");
        assertThat(json.writeValueAsString(TOWN.view(main).voices())).doesNotContain("张三", "13800000000");
    }

    @Test
    void noWordOrContactOfAReporterReachesTheLedger() {
        Receipt main = TOWN.dispatched(MAIN);
        Receipt voice = TOWN.raised(VOICE);
        TOWN.merges.merge(TOWN.dispatcher, voice.number(), main.number());
        TOWN.conversations.writeAsReporter(TOWN.reporter, voice.number(), voice.code(), VOICE + "留言");
        TOWN.withdrawals.request(TOWN.reporter, voice.number(), voice.code(), VOICE + "撤回");

        String story = json.writeValueAsString(TOWN.view(main).timeline())
                + json.writeValueAsString(TOWN.view(voice).timeline());

        assertThat(story)
                .doesNotContain(MAIN, VOICE, "张三", "13800000000", voice.code().value());
    }

    @Test
    void isUndoneAsFarAsTriageHadCome() {
        Receipt main = TOWN.dispatched("主件");
        Receipt untriaged = TOWN.raised("未受理");
        Receipt accepted = TOWN.accepted("已受理");
        TOWN.merges.merge(TOWN.dispatcher, untriaged.number(), main.number());
        TOWN.merges.merge(TOWN.dispatcher, accepted.number(), main.number());

        TOWN.merges.undo(TOWN.dispatcher, untriaged.number());
        TOWN.merges.undo(TOWN.dispatcher, accepted.number());

        assertThat(TOWN.state(untriaged)).isEqualTo(IssueState.RECEIVED);
        assertThat(TOWN.state(accepted)).isEqualTo(IssueState.ACCEPTED);
        assertThat(TOWN.view(untriaged).matter().stage()).isEqualTo(Stage.AWAITING_DISPATCH);
        assertThat(TOWN.view(main).voices()).isEmpty();
        refused(() -> TOWN.merges.undo(TOWN.dispatcher, accepted.number()), IssueRefusal.NOT_MERGED, null);
    }

    @Test
    void makesNeitherChainsNorCycles() {
        Receipt a = TOWN.raised("甲");
        Receipt b = TOWN.raised("乙");
        Receipt c = TOWN.raised("丙");
        refused(
                () -> TOWN.merges.merge(TOWN.dispatcher, a.number(), a.number()),
                IssueRefusal.MERGE_INTO_ITSELF,
                "/into");
        TOWN.merges.merge(TOWN.dispatcher, a.number(), b.number());
        refused(() -> TOWN.merges.merge(TOWN.dispatcher, b.number(), c.number()), IssueRefusal.HAS_VOICES, null);
        refused(
                () -> TOWN.merges.merge(TOWN.dispatcher, c.number(), a.number()),
                IssueRefusal.MERGE_TARGET_NOT_OPEN,
                "/into");
        refused(() -> TOWN.merges.merge(TOWN.dispatcher, b.number(), a.number()), IssueRefusal.HAS_VOICES, null);
    }

    @Test
    void anUnsolvedVoiceSendsTheAnsweredMainToRedo() {
        Receipt main = TOWN.dispatched("主件");
        Receipt voice = TOWN.raised("并入");
        TOWN.merges.merge(TOWN.dispatcher, voice.number(), main.number());
        TOWN.answer(main);
        assertThat(TOWN.followed(voice).mayJudge()).isTrue();

        TOWN.judge(voice, false);

        assertThat(TOWN.state(main)).isEqualTo(IssueState.IN_HANDLING);
        assertThat(TOWN.state(voice)).isEqualTo(IssueState.MERGED);
        TOWN.answer(main);
        TOWN.judge(voice, true);
        assertThat(TOWN.state(main)).isEqualTo(IssueState.ANSWERED);
        assertThat(TOWN.view(voice).judgements())
                .extracting(IssueView.Round::solved)
                .containsExactly(false, true);
    }

    @Test
    void anUnsolvedVoiceIsSplitOffOnceTheMainIsClosed() {
        Receipt main = TOWN.dispatched("主件");
        Receipt voice = TOWN.raised("并入");
        TOWN.merges.merge(TOWN.dispatcher, voice.number(), main.number());
        TOWN.answer(main);
        TOWN.judge(main, true);
        assertThat(TOWN.followed(voice).mayJudge()).isTrue();

        TOWN.judge(voice, false);

        assertThat(TOWN.state(main)).isEqualTo(IssueState.CLOSED);
        assertThat(TOWN.state(voice)).isEqualTo(IssueState.ACCEPTED);
        assertThat(TOWN.view(voice).content().category()).isEqualTo(Town.CATEGORY);
        TOWN.dispatch(voice, TOWN.government.departmentB());
        assertThat(TOWN.state(voice)).isEqualTo(IssueState.IN_HANDLING);
    }

    @Test
    void aVoiceObjectsInTime() {
        Receipt main = TOWN.dispatched("主件");
        Receipt voice = TOWN.raised("并入");
        TOWN.merges.merge(TOWN.dispatcher, voice.number(), main.number());
        TOWN.answer(main);
        TOWN.judge(main, true);
        clock.advance(Duration.ofDays(30));
        assertThat(TOWN.followed(voice).mayJudge()).isFalse();
        refused(() -> TOWN.judge(voice, false), IssueRefusal.TOO_LATE_TO_JUDGE, null);
    }

    @Test
    void theEnterpriseOfAVoiceJudgesWithItsAccount() {
        Caller user = TOWN.ofEnterprise(EnterpriseId.next());
        Receipt main = TOWN.dispatched("主件");
        Receipt voice = TOWN.issues.register(user, Registration.of(Channel.WEB, null, "企业账号登记"));
        TOWN.merges.merge(TOWN.dispatcher, voice.number(), main.number());
        TOWN.answer(main);

        TOWN.judgements.judge(user, voice.number(), null, Town.judgement(false));

        assertThat(TOWN.state(main)).isEqualTo(IssueState.IN_HANDLING);
        assertThat(TOWN.view(voice).judgements())
                .extracting(IssueView.Round::by)
                .containsExactly(user.actor());
    }
}
