package bihuan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.identity.TestGovernment;
import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Page;
import bihuan.kernel.PersonId;
import bihuan.kernel.Refusal;
import bihuan.testing.BihuanTest;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BihuanTest
class TaskForcesTest {
    private static final Actor BY = Actor.system();
    private static final LocalDate START = LocalDate.of(2026, 3, 1);

    @Autowired
    TaskForces taskForces;

    @Autowired
    People people;

    TestGovernment government;
    JurisdictionId city;

    @BeforeEach
    void found() {
        government = TestGovernment.found();
        city = government.jurisdiction();
    }

    private static void refuses(OrganisationRefusal code, ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private TaskForceId setUp(TaskForceKind kind, TaskForceId parent) {
        TaskForceEntry entry = new TaskForceEntry("优化营商环境" + kind, kind, parent, government.bureau(), "统筹协调");
        return taskForces.setUp(city, entry, START, BY);
    }

    @Test
    void holdsMembersAndReportingDatesUntilItIsDissolved() {
        TaskForceId group = setUp(TaskForceKind.LEADING_GROUP, null);
        TaskForceId force = setUp(TaskForceKind.TASK_FORCE, group);
        PersonId person = people.addPerson(city, "张建国", BY);
        LocalDate due = LocalDate.of(2026, 3, 31);

        taskForces.join(city, force, person, "组长", START, BY);
        refuses(OrganisationRefusal.ALREADY_MEMBER, () -> taskForces.join(city, force, person, "组员", START, BY));
        taskForces.expectReport(city, force, due, BY);
        refuses(OrganisationRefusal.REPORT_ALREADY_EXPECTED, () -> taskForces.expectReport(city, force, due, BY));
        taskForces.deliverReport(city, force, due, BY);
        refuses(OrganisationRefusal.REPORT_ALREADY_DELIVERED, () -> taskForces.deliverReport(city, force, due, BY));
        taskForces.leave(city, force, person, due, BY);
        refuses(OrganisationRefusal.OPEN_CHILDREN, () -> taskForces.dissolve(city, group, due, BY));
        taskForces.dissolve(city, force, due, BY);
        taskForces.dissolve(city, group, due, BY);
        refuses(OrganisationRefusal.TASK_FORCE_ENDED, () -> taskForces.dissolve(city, group, due, BY));

        TaskForceView view = taskForces.list(city).getLast();
        assertThat(view.parent()).isEqualTo(group);
        assertThat(view.until()).isEqualTo(due);
        assertThat(view.members()).containsExactly(new TaskForceView.Member(person, "张建国", "组长", START, due));
        assertThat(view.reports()).containsExactly(new TaskForceView.Report(due, LocalDate.of(2026, 3, 2)));
    }

    @Test
    void refusesDaysThatNoDatabaseHolds() {
        PersonId person = people.addPerson(city, "李敏", BY);
        PostId post = people.addPost(city, government.bureau(), "局长", "主持全面工作", BY);
        refuses(OrganisationRefusal.BAD_DATES, () -> people.appoint(city, person, post, LocalDate.MAX, BY));
    }

    @Test
    void listsPeoplePageByPageAndByUnit() {
        PersonId head = people.loadPerson(city, government.departmentA(), "局长", "", "乙", START, BY);
        PersonId clerk = people.loadPerson(city, government.subunitOfA(), "科长", "", "甲", START, BY);
        people.loadPerson(city, government.departmentB(), "局长", "", "丙", START, BY);
        assertThat(people.loadPerson(city, government.departmentA(), "局长", "", "乙", START, BY))
                .isEqualTo(head);

        Page<PersonView> first = people.list(city, government.departmentA(), 1, null);
        Page<PersonView> second = people.list(city, government.departmentA(), 1, first.next());

        assertThat(first.items()).hasSize(1);
        assertThat(second.next()).isNull();
        assertThat(java.util.List.of(
                        first.items().getFirst().id(), second.items().getFirst().id()))
                .containsExactlyInAnyOrder(head, clerk);
        assertThat(people.list(city, null, 50, null).items()).hasSize(3);
        refuses(OrganisationRefusal.BAD_CURSOR, () -> people.list(city, null, 1, "x"));
    }

    @Test
    void endsAPostingAndKeepsIt() {
        PersonId head = people.loadPerson(city, government.departmentA(), "局长", "", "王芳", START, BY);
        PostId post = people.posts(city, government.departmentA()).getFirst().id();
        refuses(OrganisationRefusal.ALREADY_POSTED, () -> people.appoint(city, head, post, START.plusDays(1), BY));
        refuses(OrganisationRefusal.BAD_DATES, () -> people.relieve(city, head, post, START.minusDays(1), BY));
        people.relieve(city, head, post, START.plusDays(9), BY);
        refuses(OrganisationRefusal.NO_SUCH_POSTING, () -> people.relieve(city, head, post, START.plusDays(9), BY));

        assertThat(people.find(city, head).orElseThrow().postings())
                .containsExactly(new PostingView(post, government.departmentA(), "局长", START, START.plusDays(9)));
    }
}
