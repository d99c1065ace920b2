package bihuan.surveys;

import bihuan.enterprises.CreditCodes;
import bihuan.enterprises.EnterpriseDetails;
import bihuan.enterprises.EnterpriseProfile;
import bihuan.enterprises.Enterprises;
import bihuan.enterprises.Industry;
import bihuan.enterprises.SizeClass;
import bihuan.identity.TestGovernment;
import bihuan.kernel.Actor;
import bihuan.kernel.Caller;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Role;
import bihuan.kernel.UnitId;
import bihuan.ledger.Entry;
import bihuan.ledger.Ledger;
import bihuan.surveys.Answering.Way;
import bihuan.surveys.SurveyPlan.Quota;
import bihuan.surveys.Surveys.Link;
import bihuan.surveys.domain.Papers;
import bihuan.testing.Application;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A small city whose enterprises are asked: 20 of industry, 10 of transport; {@code I} of neither, the last one a monitoring point. */
public final class Poll {
    public final TestGovernment government = TestGovernment.found();
    public final Caller maker = government.caller(Role.INSPECTOR);
    public final Caller leader = government.caller(Role.LEADER);
    public final Caller officer = government.caller(Role.UNIT_OFFICER);
    public final Caller anybody = Caller.anonymous(government.jurisdiction());
    public final UnitId unit = government.departmentA();
    public final List<EnterpriseId> register = new ArrayList<>();

    public final Questionnaires questionnaires = Application.bean(Questionnaires.class);
    public final Surveys surveys = Application.bean(Surveys.class);
    public final Answering answering = Application.bean(Answering.class);
    public final Results results = Application.bean(Results.class);
    final Ledger ledger = Application.bean(Ledger.class);
    final Enterprises enterprises = Application.bean(Enterprises.class);

    public Poll() {
        for (int n = 1; n <= 30; n++) {
            enter(n, n <= 20 ? "C34" : "G", n == 30);
        }
    }

    EnterpriseId enter(int number, String industry, boolean monitored) {
        EnterpriseDetails details = new EnterpriseDetails(
                CreditCodes.number(number),
                "企业" + number,
                government.city(),
                null,
                new Industry(industry),
                SizeClass.SMALL,
                monitored,
                EnterpriseProfile.EMPTY);
        EnterpriseId id = enterprises.register(jurisdiction(), details, List.of(), Actor.system());
        register.add(id);
        return id;
    }

    public JurisdictionId jurisdiction() {
        return government.jurisdiction();
    }

    public QuestionnaireView questionnaire() {
        QuestionnaireId id =
                questionnaires.begin(maker, "满意度问卷", Papers.content()).id();
        return questionnaires.publish(maker, id, null);
    }

    /** Nine of thirty, by industry, at least two of each. */
    public SurveyPlan plan() {
        return plan(9);
    }

    public SurveyPlan plan(int size, Quota... quotas) {
        return new SurveyPlan(
                "一季度满意度调查",
                "请评价打过交道的单位",
                null,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 3, 31),
                questionnaire().id(),
                1,
                List.of(unit, government.departmentB()),
                Set.of(Dimension.INDUSTRY),
                false,
                size,
                2,
                List.of(quotas),
                Instant.parse("2026-03-20T10:00:00Z"));
    }

    public SurveyId opened(SurveyPlan plan) {
        SurveyId id = surveys.make(maker, plan).id();
        surveys.publish(maker, id, null);
        ledger.sealNow();
        surveys.open(maker, id);
        return id;
    }

    public static Way by(Link link) {
        return new Way.ByToken(link.token());
    }

    /** So many of those who are asked rate the unit with these values, in the order of the links. */
    public void answer(SurveyId id, int... values) {
        List<Link> links = surveys.links(maker, id);
        for (int n = 0; n < values.length; n++) {
            answering.answer(anybody, by(links.get(n)), Papers.rated(unit, values[n]));
        }
    }

    List<Entry> story(SurveyId id) {
        return ledger.entries(jurisdiction(), "survey:" + id.value(), 200, null)
                .items()
                .reversed();
    }
}
