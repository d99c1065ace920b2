package bihuan.testing;

import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContextManager;

/** The shared context for tests that no Spring extension runs, such as jqwik properties. */
public final class Application {

    private Application() {}

    /** A bean of the same context that {@link BihuanTest} uses, or that context itself, e.g. as publisher of events. */
    public static <T> T bean(Class<T> type) {
        return type.isInstance(Holder.CONTEXT) ? type.cast(Holder.CONTEXT) : Holder.CONTEXT.getBean(type);
    }

    @BihuanTest
    private static final class Anchor {}

    private static final class Holder {
        static final ApplicationContext CONTEXT =
                new TestContextManager(Anchor.class).getTestContext().getApplicationContext();
    }
}
