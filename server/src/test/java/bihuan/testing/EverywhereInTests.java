package bihuan.testing;

import bihuan.kernel.Reach;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Lets a test's own thread reach all cities, as a job may. Requests over HTTP and MockMvc, and whatever runs on a thread of the
 * application, reach what they reach in production.
 */
final class EverywhereInTests implements InvocationInterceptor {

    @Override
    public <T> T interceptTestClassConstructor(
            Invocation<T> constructor, ReflectiveInvocationContext<Constructor<T>> call, ExtensionContext context)
            throws Throwable {
        return Reach.everywhere().call(constructor::proceed);
    }

    @Override
    public void interceptBeforeAllMethod(
            Invocation<Void> method, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        Reach.everywhere().call(method::proceed);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> method, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        Reach.everywhere().call(method::proceed);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> method, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        Reach.everywhere().call(method::proceed);
    }

    @Override
    public <T> T interceptTestFactoryMethod(
            Invocation<T> method, ReflectiveInvocationContext<Method> call, ExtensionContext context) throws Throwable {
        return Reach.everywhere().call(method::proceed);
    }

    @Override
    public void interceptDynamicTest(
            Invocation<Void> test,
            org.junit.jupiter.api.extension.DynamicTestInvocationContext call,
            ExtensionContext context)
            throws Throwable {
        Reach.everywhere().call(test::proceed);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> method, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        Reach.everywhere().call(method::proceed);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> method, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        Reach.everywhere().call(method::proceed);
    }
}
