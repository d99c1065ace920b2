package bihuan.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A test against the whole application and a real PostgreSQL. All such tests share one context and one database, so none of them
 * cleans up: each works in its own jurisdiction, see {@link TestCity#next()}. Do not add {@code properties}, {@code @MockitoBean}
 * or {@code @Import} to a test class, for each different set of them starts another context.
 *
 * <p>Beans to inject: everything of the application, {@link TestClock}, {@link OwnerDatabase}, and {@code MockMvc}; the server also
 * listens on {@code @LocalServerPort}.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, classes = bihuan.Bihuan.class)
@AutoConfigureMockMvc
@Import(TestBeans.class)
@ExtendWith(EverywhereInTests.class)
@ContextConfiguration(initializers = TestDatabase.class)
@TestExecutionListeners(listeners = TestClockReset.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface BihuanTest {}
