package bihuan.operations.application;

import bihuan.kernel.Refusal;
import bihuan.operations.Operations;
import bihuan.operations.OperationsRefusal;
import bihuan.operations.persistence.StatementStore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.ValueAtPercentile;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the meters of this node and the statistics of the database. */
@Service
class OperationsDesk implements Operations {
    private static final String REQUESTS = "http.server.requests";
    private static final int MOST = 50;
    private static final double MEDIAN = 0.5;
    private static final double P95 = 0.95;

    /** The stream of notices lasts as long as a page is open, which says nothing of its speed. */
    private static final String STREAM = "/api/events";

    private static final Pattern PLANNED = Pattern.compile("(?is)^\\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\\b.*");

    private final MeterRegistry meters;
    private final StatementStore statements;
    private final Clock clock;

    OperationsDesk(MeterRegistry meters, StatementStore statements, Clock clock) {
        this.meters = meters;
        this.statements = statements;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public State state() {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        List<EndpointTime> endpoints = endpoints();
        Instant now = clock.instant();
        Duration up = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        return new State(
                now.minus(up),
                now,
                System.getProperty("java.version", ""),
                statements.version(),
                heap.getUsed(),
                heap.getMax(),
                statements.size(),
                new File(".").getUsableSpace(),
                gauge("hikaricp.connections.active"),
                gauge("hikaricp.connections.max"),
                endpoints.stream().mapToLong(EndpointTime::requests).sum(),
                endpoints.stream().mapToLong(EndpointTime::failed).sum(),
                statements.known());
    }

    private int gauge(String name) {
        @Nullable Gauge gauge = meters.find(name).gauge();
        return gauge == null ? 0 : (int) gauge.value();
    }

    private record Endpoint(String method, String path) {}

    @Override
    public List<EndpointTime> endpoints() {
        Map<Endpoint, List<Timer>> timers = new LinkedHashMap<>();
        for (Timer timer : meters.find(REQUESTS).timers()) {
            Endpoint endpoint = new Endpoint(tag(timer, "method"), tag(timer, "uri"));
            if (!endpoint.path().equals(STREAM) && timer.count() > 0) {
                timers.computeIfAbsent(endpoint, key -> new ArrayList<>()).add(timer);
            }
        }
        return timers.entrySet().stream()
                .map(entry -> time(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(EndpointTime::total).reversed())
                .limit(MOST)
                .toList();
    }

    private static EndpointTime time(Endpoint endpoint, Collection<Timer> timers) {
        long requests = timers.stream().mapToLong(Timer::count).sum();
        double total = timers.stream()
                .mapToDouble(timer -> timer.totalTime(TimeUnit.MILLISECONDS))
                .sum();
        return new EndpointTime(
                endpoint.method(),
                endpoint.path(),
                requests,
                timers.stream()
                        .filter(timer -> tag(timer, "status").startsWith("5"))
                        .mapToLong(Timer::count)
                        .sum(),
                total,
                total / requests,
                percentile(timers, MEDIAN),
                percentile(timers, P95),
                timers.stream()
                        .mapToDouble(timer -> timer.max(TimeUnit.MILLISECONDS))
                        .max()
                        .orElse(0));
    }

    /** Of the outcome that is asked for most: percentiles of several cannot be added. */
    private static @Nullable Double percentile(Collection<Timer> timers, double wanted) {
        return timers.stream()
                .max(Comparator.comparingLong(Timer::count))
                .map(timer -> timer.takeSnapshot().percentileValues())
                .map(java.util.Arrays::stream)
                .map(values -> values.filter(value -> value.percentile() == wanted)
                        .mapToDouble(value -> ((ValueAtPercentile) value).value(TimeUnit.MILLISECONDS)))
                .map(DoubleStream::max)
                .filter(java.util.OptionalDouble::isPresent)
                .map(java.util.OptionalDouble::getAsDouble)
                .filter(value -> value > 0)
                .orElse(null);
    }

    private static String tag(Timer timer, String name) {
        @Nullable String value = timer.getId().getTag(name);
        return value == null ? "" : value;
    }

    @Override
    @Transactional(readOnly = true)
    public List<StatementTime> statements() {
        return statements.known() ? statements.slowest(MOST) : List.of();
    }

    @Override
    @Transactional(noRollbackFor = Refusal.class)
    public List<String> plan(long statement) {
        String text = (statements.known() ? statements.text(statement) : java.util.Optional.<String>empty())
                .orElseThrow(() -> Refusal.of(OperationsRefusal.NO_SUCH_STATEMENT));
        List<String> plan = PLANNED.matcher(text).matches() ? statements.plan(text) : List.of();
        if (plan.isEmpty()) {
            throw Refusal.of(OperationsRefusal.NO_PLAN);
        }
        return plan;
    }
}
