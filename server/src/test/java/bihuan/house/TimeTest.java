package bihuan.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Time comes in as an argument; only {@code application} holds a clock. */
class TimeTest {
    private static final DescribedPredicate<JavaClass> WITHOUT_CLOCK = DescribedPredicate.describe(
            "are neither application nor platform nor the kernel's Moment and Uuids",
            type -> !type.getPackageName().matches("bihuan\\.[a-z]+\\.application(\\..*)?")
                    && !type.getPackageName().startsWith("bihuan.platform")
                    && !type.getName().matches("bihuan\\.kernel\\.(Moment|Uuids)(\\$.*)?"));

    private static final DescribedPredicate<JavaMethodCall> ASKS_FOR_THE_TIME = DescribedPredicate.describe(
            "asks for the time",
            call -> (call.getTargetOwner().getPackageName().equals("java.time")
                            && call.getName().equals("now"))
                    || (call.getTargetOwner().isEquivalentTo(System.class)
                            && Set.of("currentTimeMillis").contains(call.getName())));

    @Test
    void onlyTheApplicationHoldsAClock() {
        noClasses()
                .that(WITHOUT_CLOCK)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .because("time comes in as an argument")
                .check(Code.ALL);
    }

    @Test
    void nobodyElseAsksForTheTime() {
        noClasses()
                .that(WITHOUT_CLOCK)
                .should()
                .callMethodWhere(ASKS_FOR_THE_TIME)
                .because("time comes in as an argument")
                .check(Code.ALL);
    }

    @Test
    void theApplicationAsksItsClockAndNotTheSystem() {
        noClasses()
                .that()
                .resideInAPackage("bihuan.*.application..")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "asks the system for the time",
                        call -> ASKS_FOR_THE_TIME.test(call)
                                && call.getTarget().getRawParameterTypes().isEmpty()))
                .because("imports and tests move the clock that is a bean")
                .allowEmptyShould(true)
                .check(Code.ALL);
    }
}
