package bihuan.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.kernel.AreaId;
import bihuan.kernel.Caller;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.Refusal;
import bihuan.testing.BihuanTest;
import bihuan.testing.OwnerDatabase;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@BihuanTest
class IntakeTest {
    @Autowired
    OwnerDatabase database;

    private static final Town TOWN = new Town();

    @ParameterizedTest
    @EnumSource(Channel.class)
    void everyChannelComesIn(Channel channel) {
        Receipt receipt = TOWN.issues.register(TOWN.operator, Registration.of(channel, "编号-" + channel, "企业反映问题"));
        assertThat(TOWN.view(receipt).content().channel()).isEqualTo(channel);
        assertThat(TOWN.view(receipt).content().sourceReference()).isEqualTo("编号-" + channel);
        assertThat(receipt.due()).isAfter(receipt.receivedAt());
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void nothingIsTakenInTwice(Channel channel) {
        Registration said = Registration.of(channel, "2026-017", "第 17 号建议");
        Receipt first = TOWN.issues.register(TOWN.operator, said);
        assertThatThrownBy(() -> TOWN.issues.register(TOWN.dispatcher, said))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(IssueRefusal.ALREADY_REGISTERED);
                    assertThat(refusal.parameters())
                            .containsEntry("number", first.number().value());
                });
        assertThatThrownBy(() -> TOWN.issues.register(TOWN.officerOfB, said))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.parameters())
                                .doesNotContainValue(first.number().value()));
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void peopleWithoutAnAccountUseTheirChannelsOnly(Channel channel) {
        ThrowingCallable attempt = () -> TOWN.issues.register(TOWN.reporter, Registration.of(channel, null, "问题"));
        if (channel.isOpenToAll()) {
            assertThat(TOWN.issues
                            .register(TOWN.reporter, Registration.of(channel, null, "问题"))
                            .state())
                    .isEqualTo(PublicState.RECEIVED);
        } else {
            refused(attempt, IssueRefusal.CHANNEL_NOT_YOURS, "/channel");
        }
    }

    @Test
    void aSourceWithReferencesMustGiveOne() {
        Registration without = Registration.of(Channel.DEPUTY_PROPOSAL, "  ", "建议");
        refused(() -> TOWN.issues.register(TOWN.operator, without), IssueRefusal.REFERENCE_NEEDED, "/sourceReference");
    }

    @Test
    void whatIsWrongIsNamed() {
        Registration good = Registration.of(Channel.WEB, null, "问题");
        refused(() -> register(good.withCategory("9999")), IssueRefusal.NO_SUCH_CATEGORY, "/category");
        refused(() -> register(good.in(AreaId.next())), IssueRefusal.NO_SUCH_AREA, "/area");
        refused(() -> register(good.from("911", null)), IssueRefusal.BAD_CREDIT_CODE, "/creditCode");
        refused(
                () -> register(good.withContact(new ContactPerson(null, "打我电话"))),
                IssueRefusal.BAD_PHONE,
                "/contactPhone");
        refused(() -> register(good.withTitle("长".repeat(201))), IssueRefusal.TEXT_TOO_LONG, "/title");
    }

    @Test
    void anUnknownValidCreditCodeIsKeptAsGiven() {
        String code = "91350100M000100Y43";
        Receipt receipt = register(Registration.of(Channel.WEB, null, "问题").from(code, "某公司"));
        IssueView.Content content = TOWN.view(receipt).content();
        assertThat(content.creditCode()).isEqualTo(code);
        assertThat(content.enterpriseName()).isEqualTo("某公司");
        assertThat(content.enterprise()).isNull();
    }

    @Test
    void anEnterpriseSeesItsOwnIssuesAndNobodyElsesDo() {
        EnterpriseId enterprise = EnterpriseId.next();
        Caller user = TOWN.ofEnterprise(enterprise);
        Receipt first = TOWN.issues.register(user, Registration.of(Channel.WEB, null, "一"));
        Receipt second = TOWN.issues.register(user, Registration.of(Channel.MOBILE, null, "二"));
        TOWN.raised("别人的");

        assertThat(TOWN.followUps.own(user, 1, null).items())
                .extracting(FollowedRow::number)
                .containsExactly(second.number());
        String next = TOWN.followUps.own(user, 1, null).next();
        assertThat(TOWN.followUps.own(user, 1, next).items())
                .extracting(FollowedRow::number)
                .containsExactly(first.number());
        assertThat(TOWN.followUps.follow(user, first.number(), null).title()).isEqualTo("一");
        Caller stranger = TOWN.ofEnterprise(EnterpriseId.next());
        refused(() -> TOWN.followUps.follow(stranger, first.number(), null), IssueRefusal.NO_SUCH_ISSUE, null);
        refused(() -> TOWN.issues.issue(user, first.number()), IssueRefusal.NO_SUCH_ISSUE, null);
        assertThat(TOWN.issues.list(user, IssueFilter.all(), 50, null).items()).isEmpty();
    }

    @Test
    void aWrongCodeAndAnUnknownNumberAreAnsweredAlike() {
        Receipt receipt = TOWN.raised("问题");
        IssueNumber unknown = IssueNumber.of(java.time.LocalDate.of(2026, 3, 2), 999_999_998);
        Refusal wrong = refusal(() -> TOWN.followUps.follow(TOWN.reporter, receipt.number(), FollowUpCode.random()));
        Refusal none = refusal(() -> TOWN.followUps.follow(TOWN.reporter, unknown, FollowUpCode.random()));
        Refusal nothing = refusal(() -> TOWN.followUps.follow(TOWN.reporter, receipt.number(), null));
        assertThat(List.of(wrong.getMessage(), nothing.getMessage())).containsOnly(none.getMessage());
    }

    @Test
    void theCodeIsKeptAsADigestOnly() {
        Receipt receipt = TOWN.raised("问题");
        String row = database.sql("SELECT i::text FROM issues.issue i WHERE issue_id = ?")
                .param(receipt.id().value())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(receipt.code().value(), receipt.code().grouped());
    }

    @Test
    void aStaffMemberFollowsTheClueHeRegistered() {
        Receipt clue = TOWN.issues.register(TOWN.officerOfB, Registration.of(Channel.STAFF_CLUE, null, "走访时听企业说门难进"));
        assertThat(TOWN.issues.issue(TOWN.officerOfB, clue.number()).state()).isEqualTo(IssueState.RECEIVED);
    }

    private Receipt register(Registration said) {
        return TOWN.issues.register(TOWN.reporter, said);
    }

    static void refused(
            ThrowingCallable attempt, IssueRefusal code, @org.jspecify.annotations.Nullable String pointer) {
        Refusal refusal = refusal(attempt);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.pointer()).isEqualTo(pointer);
    }

    static Refusal refusal(ThrowingCallable attempt) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(Refusal.class, attempt);
    }
}
