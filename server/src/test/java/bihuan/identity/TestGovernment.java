package bihuan.identity;

import bihuan.identity.web.SignedInRequests;
import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.AreaId;
import bihuan.kernel.Caller;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Role;
import bihuan.kernel.UnitId;
import bihuan.organisation.AreaEntry;
import bihuan.organisation.AreaKind;
import bihuan.organisation.Organisation;
import bihuan.organisation.Reorganisations;
import bihuan.organisation.UnitEntry;
import bihuan.organisation.UnitKind;
import bihuan.testing.Application;
import bihuan.testing.TestCity;
import java.util.List;
import java.util.Locale;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * A small government in a jurisdiction of its own: the bureau, two departments, the first with a sub-unit, and a county. Make one
 * per test with {@link #found()}; get callers with {@link #caller} and MockMvc requests with {@link #as}:
 *
 * <pre>{@code
 * TestGovernment city = TestGovernment.found();
 * Caller officer = city.caller(Role.UNIT_OFFICER, city.departmentA());
 * mvc.perform(get("/api/issues").with(city.as(Role.DISPATCHER)));
 * mvc.perform(post("/api/issues").with(city.as(city.enterpriseAccount(enterprise))));
 * }</pre>
 */
public final class TestGovernment {
    /** The password of all accounts. */
    public static final String PASSWORD = "一起把事办好-2026";

    private final JurisdictionId jurisdiction;
    private final Organisation organisation = Application.bean(Organisation.class);
    private final Accounts accounts = Application.bean(Accounts.class);

    private TestGovernment(JurisdictionId jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    /** A new one, where nobody else is. */
    public static TestGovernment found() {
        TestGovernment government = new TestGovernment(TestCity.next());
        Reorganisations reorganisations = Application.bean(Reorganisations.class);
        reorganisations.loadAreas(
                government.jurisdiction,
                List.of(
                        new AreaEntry("city", "测试市", "Test City", AreaKind.CITY, null),
                        new AreaEntry("county", "测试县", "Test County", AreaKind.COUNTY, "city")),
                Actor.system());
        reorganisations.loadUnits(
                government.jurisdiction,
                List.of(
                        unit("bureau", null, "city", "测试市营商环境建设监督局", "市营商局", UnitKind.BUREAU),
                        unit("a", null, "city", "测试市住房和城乡建设局", "市住建局", UnitKind.DEPARTMENT),
                        unit("a1", "a", "city", "建筑市场监管科", "建管科", UnitKind.SUBUNIT),
                        unit("b", null, "city", "测试市自然资源局", "市自然资源局", UnitKind.DEPARTMENT),
                        unit("county", null, "county", "测试县人民政府", "测试县", UnitKind.COUNTY_GOVERNMENT)),
                Actor.system());
        return government;
    }

    private static UnitEntry unit(
            String code, String parent, String area, String name, String shortName, UnitKind kind) {
        return new UnitEntry(code, parent, area, name, shortName, null, kind);
    }

    public JurisdictionId jurisdiction() {
        return jurisdiction;
    }

    public AreaId city() {
        return organisation.areaByCode(jurisdiction, "city").orElseThrow().id();
    }

    public AreaId countyArea() {
        return organisation.areaByCode(jurisdiction, "county").orElseThrow().id();
    }

    public UnitId bureau() {
        return unit("bureau");
    }

    public UnitId departmentA() {
        return unit("a");
    }

    /** Below {@link #departmentA()}. */
    public UnitId subunitOfA() {
        return unit("a1");
    }

    public UnitId departmentB() {
        return unit("b");
    }

    public UnitId county() {
        return unit("county");
    }

    private UnitId unit(String code) {
        return organisation.unitByCode(jurisdiction, code).orElseThrow().id();
    }

    /** An official's account with this one role in this unit; the same one each time. */
    public AccountId account(Role role, UnitId unit) {
        String code = organisation.unit(jurisdiction, unit).orElseThrow().code();
        String userName = role.name().toLowerCase(Locale.ROOT) + "." + code;
        return loaded(NewAccount.official(userName, "测试 " + role, unit, role));
    }

    /** An account with this role where it usually is: unit roles in department A, the others in the bureau, or an enterprise. */
    public AccountId account(Role role) {
        return switch (role) {
            case ENTERPRISE -> enterpriseAccount(ENTERPRISE);
            case UNIT_OFFICER, UNIT_LEADER -> account(role, departmentA());
            case HOTLINE_OPERATOR,
                    DISPATCHER,
                    INSPECTOR,
                    LEADER,
                    AUDITOR,
                    ADMINISTRATOR,
                    SECURITY_ADMINISTRATOR,
                    EVALUATOR -> account(role, bureau());
        };
    }

    private static final EnterpriseId ENTERPRISE = EnterpriseId.next();

    /** The account of a user of this enterprise, which need not be registered. */
    public AccountId enterpriseAccount(EnterpriseId enterprise) {
        return loaded(NewAccount.enterprise("e." + enterprise.value(), "测试企业用户", enterprise));
    }

    private AccountId loaded(NewAccount account) {
        return accounts.findByUserName(jurisdiction, account.userName())
                .map(AccountView::id)
                .orElseGet(() -> accounts.load(jurisdiction, List.of(account), PASSWORD, Actor.system())
                        .getFirst());
    }

    public Caller caller(Role role) {
        return caller(account(role));
    }

    public Caller caller(Role role, UnitId unit) {
        return caller(account(role, unit));
    }

    public Caller caller(EnterpriseId enterprise) {
        return caller(enterpriseAccount(enterprise));
    }

    public Caller caller(AccountId account) {
        return accounts.callerOf(jurisdiction, account);
    }

    /** Signs a MockMvc request in, without a session in the database. */
    public RequestPostProcessor as(Role role) {
        return as(account(role));
    }

    public RequestPostProcessor as(Role role, UnitId unit) {
        return as(account(role, unit));
    }

    public RequestPostProcessor as(AccountId account) {
        return SignedInRequests.as(this, account);
    }

    /** Opens a real session; the token goes into the cookie {@code bihuan_session}. */
    public String token(AccountId account) {
        String userName = accounts.find(jurisdiction, account).orElseThrow().userName();
        return Application.bean(Sessions.class)
                .signIn(jurisdiction, userName, PASSWORD, "test")
                .token();
    }
}
