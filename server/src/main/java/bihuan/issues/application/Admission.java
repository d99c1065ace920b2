package bihuan.issues.application;

import bihuan.enterprises.CreditCode;
import bihuan.enterprises.EnterpriseView;
import bihuan.enterprises.Enterprises;
import bihuan.issues.ContactPerson;
import bihuan.issues.IssueNumber;
import bihuan.issues.IssueRefusal;
import bihuan.issues.Registration;
import bihuan.issues.domain.Issue;
import bihuan.issues.domain.Wording;
import bihuan.issues.persistence.NewIssue;
import bihuan.kernel.AreaId;
import bihuan.kernel.Caller;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import bihuan.kernel.Permission;
import bihuan.kernel.Refusal;
import bihuan.organisation.Organisation;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what somebody says when he registers an issue, and completes it from the registers. */
@Component
class Admission {
    private static final Pattern PHONE = Pattern.compile("\\+?\\d[\\d ()-]{4,28}");

    private final CategoryTree categories;
    private final Organisation organisation;
    private final Enterprises enterprises;

    Admission(CategoryTree categories, Organisation organisation, Enterprises enterprises) {
        this.categories = categories;
        this.organisation = organisation;
        this.enterprises = enterprises;
    }

    /** Who the enterprise is, as far as it is known. */
    private record Who(
            @Nullable EnterpriseId id,
            @Nullable String creditCode,
            @Nullable String name) {}

    /** An issue that is fit to be inserted. */
    NewIssue check(Caller caller, Registration said, MatterId id, IssueNumber number, Instant at, Issue.Seal seal) {
        JurisdictionId jurisdiction = caller.jurisdiction();
        String text = Wording.text(said.text());
        String title = Wording.optional(said.title(), 200, "/title");
        Who who = who(caller, said);
        return new NewIssue(
                jurisdiction,
                id,
                number,
                said.channel(),
                reference(caller, said),
                title == null ? Wording.titleOf(text) : title,
                text,
                category(jurisdiction, said.category()),
                area(jurisdiction, said.area()),
                who.id(),
                who.creditCode(),
                who.name(),
                at,
                seal,
                said.sealed());
    }

    /** Whom to call, {@code null} if nothing was said. */
    static @Nullable ContactPerson contact(@Nullable ContactPerson said) {
        if (said == null) {
            return null;
        }
        String name = Wording.optional(said.name(), 50, "/contactName");
        String phone = Wording.optional(said.phone(), 30, "/contactPhone");
        if (phone != null && !PHONE.matcher(phone).matches()) {
            throw Refusal.of(IssueRefusal.BAD_PHONE).at("/contactPhone");
        }
        return name == null && phone == null ? null : new ContactPerson(name, phone);
    }

    /** What the source calls it; checked with the channel, because who may use which belongs together. */
    @Nullable
    String reference(Caller caller, Registration said) {
        boolean forOthers = caller.may(Permission.ISSUE_REGISTER_FOR_OTHERS);
        if (!forOthers && !said.channel().isOpenToAll()) {
            throw Refusal.of(IssueRefusal.CHANNEL_NOT_YOURS).at("/channel");
        }
        String reference = Wording.optional(said.sourceReference(), 100, "/sourceReference");
        if (!forOthers && reference != null) {
            throw Refusal.of(IssueRefusal.CHANNEL_NOT_YOURS).at("/sourceReference");
        }
        if (reference == null && said.channel().needsReference()) {
            throw Refusal.of(IssueRefusal.REFERENCE_NEEDED).at("/sourceReference");
        }
        return reference;
    }

    private @Nullable String category(JurisdictionId jurisdiction, @Nullable String code) {
        return code == null ? null : categories.requireInUse(jurisdiction, code).code();
    }

    private @Nullable AreaId area(JurisdictionId jurisdiction, @Nullable AreaId area) {
        if (area != null && organisation.area(jurisdiction, area).isEmpty()) {
            throw Refusal.of(IssueRefusal.NO_SUCH_AREA).at("/area");
        }
        return area;
    }

    private Who who(Caller caller, Registration said) {
        String told = Wording.optional(said.enterpriseName(), 200, "/enterpriseName");
        if (caller.enterprise() != null) {
            return enterprises
                    .find(caller.jurisdiction(), caller.enterprise())
                    .map(Admission::known)
                    .orElse(new Who(caller.enterprise(), null, told));
        }
        CreditCode code = creditCode(said.creditCode());
        if (code == null) {
            return new Who(null, null, told);
        }
        return enterprises
                .findByCreditCode(caller.jurisdiction(), code)
                .map(Admission::known)
                .orElse(new Who(null, code.value(), told));
    }

    private static Who known(EnterpriseView enterprise) {
        return new Who(
                enterprise.id(),
                enterprise.details().creditCode().value(),
                enterprise.details().name());
    }

    private static @Nullable CreditCode creditCode(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String code = CreditCode.normalise(text);
        CreditCode.faultOf(code).ifPresent(fault -> {
            throw Refusal.of(IssueRefusal.BAD_CREDIT_CODE).at("/creditCode").with("fault", fault.name());
        });
        return new CreditCode(code);
    }
}
