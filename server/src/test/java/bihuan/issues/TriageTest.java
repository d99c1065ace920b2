package bihuan.issues;

import static bihuan.issues.IntakeTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import bihuan.assignments.AssignmentEvent;
import bihuan.assignments.Dispatch;
import bihuan.assignments.Stage;
import bihuan.assignments.Worklists;
import bihuan.testing.Application;
import bihuan.testing.BihuanTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@BihuanTest
class TriageTest {
    private static final Town TOWN = new Town();

    @Test
    void acceptsUnderACategory() {
        Receipt issue = TOWN.accepted("办证超时");
        assertThat(TOWN.state(issue)).isEqualTo(IssueState.ACCEPTED);
        assertThat(TOWN.view(issue).content().category()).isEqualTo(Town.CATEGORY);
        assertThat(TOWN.followed(issue).stateLabel()).isEqualTo("办理中");
    }

    @Test
    void correctsTheCategoryLater() {
        Receipt issue = TOWN.dispatched("办证超时");
        TOWN.triage.accept(TOWN.dispatcher, issue.number(), "0102", null, null);
        assertThat(TOWN.view(issue).content().category()).isEqualTo("0102");
        assertThat(TOWN.story(issue)).contains("issues.IssueReclassified");
    }

    @Test
    void doesNotAcceptWithoutTellingWhy() {
        Receipt issue = TOWN.raised("邻里纠纷");
        refused(
                () -> TOWN.triage.notAccept(
                        TOWN.dispatcher, issue.number(), NotAcceptedReason.NOT_ABOUT_GOVERNMENT, " ", null),
                IssueRefusal.TEXT_MISSING,
                "/words");
        assertThat(TOWN.state(issue)).isEqualTo(IssueState.RECEIVED);

        TOWN.triage.notAccept(TOWN.dispatcher, issue.number(), NotAcceptedReason.NOT_ABOUT_GOVERNMENT, "属于民事纠纷", null);

        assertThat(TOWN.state(issue)).isEqualTo(IssueState.NOT_ACCEPTED);
        assertThat(TOWN.view(issue).matter().stage()).isEqualTo(Stage.DISMISSED);
        assertThat(TOWN.followed(issue).notAccepted())
                .isEqualTo(new FollowedIssue.NotAccepted(NotAcceptedReason.NOT_ABOUT_GOVERNMENT, "属于民事纠纷"));
    }

    @Test
    void showsTheClocksOfADispatchBeforeItIsMade() {
        Receipt issue = TOWN.accepted("预览时限");
        int version = TOWN.view(issue).version();
        Dispatch dispatch =
                new Dispatch(TOWN.government.departmentA(), List.of(TOWN.government.departmentB()), "", 7, null);

        List<AssignmentEvent.Part> preview = TOWN.triage.preview(TOWN.dispatcher, issue.number(), dispatch);
        assertThat(TOWN.view(issue).version()).isEqualTo(version);
        assertThat(TOWN.view(issue).matter().stage()).isEqualTo(Stage.AWAITING_DISPATCH);

        TOWN.triage.dispatch(TOWN.dispatcher, issue.number(), dispatch, null);
        assertThat(preview)
                .extracting(AssignmentEvent.Part::unit)
                .containsExactly(dispatch.lead(), dispatch.assisting().getFirst());
        assertThat(TOWN.view(issue).matter().due())
                .isEqualTo(preview.getFirst().signBy().due());
    }

    @Test
    void namesInTheWorkListWhatItIsAboutAndWhoRaisedIt() {
        Receipt issue = TOWN.dispatched("梧桐苑的门面两年办不下产权证");
        assertThat(Application.bean(Worklists.class)
                        .open(TOWN.officerOfA, Worklists.Filter.NONE, 200, null)
                        .items())
                .filteredOn(item -> item.matter().equals(issue.id()))
                .extracting(Worklists.Item::title)
                .containsExactly("梧桐苑的门面两年办不下产权证");
    }

    @Test
    void dispatchesOnlyWhatIsAccepted() {
        Receipt issue = TOWN.raised("问题");
        refused(() -> TOWN.dispatch(issue, TOWN.government.departmentA()), IssueRefusal.WRONG_STATE, null);
    }

    @Test
    void whoHasSeenAnotherVersionIsRefused() {
        Receipt issue = TOWN.raised("问题");
        int version = TOWN.view(issue).version();
        TOWN.triage.accept(TOWN.dispatcher, issue.number(), "0101", null, version);
        refused(
                () -> TOWN.triage.accept(TOWN.dispatcher, issue.number(), "0102", null, version),
                IssueRefusal.CHANGED_MEANWHILE,
                null);
    }

    @Test
    void oneOfManyThatIsRefusedStopsNoOther() {
        Receipt good = TOWN.raised("一");
        Receipt ended = TOWN.raised("二");
        TOWN.triage.notAccept(TOWN.dispatcher, ended.number(), NotAcceptedReason.SECRET, "理由", null);
        Receipt last = TOWN.raised("三");
        Dispatch dispatch = new Dispatch(TOWN.government.departmentA(), List.of(), "0101", null, null);

        List<BulkTriage.Result> results = Application.bean(BulkTriage.class)
                .apply(
                        TOWN.dispatcher,
                        List.of(
                                new BulkTriage.Assign(good.number(), dispatch),
                                new BulkTriage.Assign(ended.number(), dispatch),
                                new BulkTriage.Assign(last.number(), dispatch)));

        assertThat(results).extracting(result -> result.refusal() == null).containsExactly(true, false, true);
        assertThat(TOWN.state(good)).isEqualTo(IssueState.IN_HANDLING);
        assertThat(TOWN.state(ended)).isEqualTo(IssueState.NOT_ACCEPTED);
        assertThat(TOWN.state(last)).isEqualTo(IssueState.IN_HANDLING);
    }

    @Test
    void aCategoryIsRetiredAndNotDeleted() {
        Town town = new Town();
        Categories categories = Application.bean(Categories.class);
        Receipt issue = town.accepted("问题");
        categories.put(town.dispatcher, new Category(Town.CATEGORY, "01", "证照办理", true));
        refused(
                () -> town.triage.accept(town.dispatcher, town.raised("另一件").number(), Town.CATEGORY, null, null),
                IssueRefusal.CATEGORY_RETIRED,
                "/category");
        assertThat(town.view(issue).content().category()).isEqualTo(Town.CATEGORY);
        assertThat(categories.all(town.jurisdiction())).hasSizeGreaterThan(100);
    }
}
