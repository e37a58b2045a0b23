package org.lodewire.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.local.cluster.OnAnyCluster;

/**
 * How soon the page is there. Prints medians; only with {@code -Dlodewire.test.page-limits=true}, for a machine that does nothing
 * else, they must be within the limits.
 */
@Tag("browser")
@Timeout(300)
@OnAnyCluster
@ExtendWith(PageParameter.class)
class PageSpeedIT {

    private static final boolean LIMITS = Boolean.getBoolean("lodewire.test.page-limits");
    /** A few show that the page reports its times; figures need more. */
    private static final int LOADS = LIMITS ? 20 : 3;
    /** Neither the server nor the browser has compiled what it runs before. */
    private static final int WARM_UP = 5;

    private static final double FIRST_BYTE_MILLIS = 50;
    private static final double USABLE_MILLIS = 300;

    private final RunningPage running;

    PageSpeedIT(RunningPage running) {
        this.running = running;
    }

    /** When a load had its first byte, drew something, and could be used: with its chart, and its scripts started. */
    private record Load(double firstByte, double paint, double usable) {}

    @ParameterizedTest
    @ValueSource(strings = {"/", "/topics/rare-earths?window=24h", "/search?q=neodymium"})
    void isThereSoon(String path) {
        int warmUp = LIMITS ? WARM_UP : 1;
        List<Load> loads = new ArrayList<>();
        try (Page page = running.visit(RunningPage.WIDE, RunningPage.HIGH, ColorScheme.LIGHT)) {
            for (int i = 0; i < warmUp + LOADS; i++) {
                page.navigate(running.url(path));
                page.waitForFunction("() => performance.getEntriesByName('usable').length"
                        + " && performance.getEntriesByName('first-contentful-paint').length");
                if (i >= warmUp) {
                    loads.add(load(page));
                }
            }
        }
        double firstByte = median(loads.stream().map(Load::firstByte).toList());
        double usable = median(loads.stream().map(Load::usable).toList());
        System.out.printf(
                "%s: median of %d loads: first byte %.0f ms, first paint %.0f ms, usable %.0f ms%n",
                path, LOADS, firstByte, median(loads.stream().map(Load::paint).toList()), usable);

        assertThat(firstByte).isPositive().isLessThan(usable);
        if (LIMITS) {
            assertThat(firstByte).as("first byte").isLessThanOrEqualTo(FIRST_BYTE_MILLIS);
            assertThat(usable).as("usable").isLessThanOrEqualTo(USABLE_MILLIS);
        }
    }

    private static Load load(Page page) {
        Map<?, ?> times = (Map<?, ?>) page.evaluate("""
                () => {
                  const [load] = performance.getEntriesByType('navigation');
                  return {
                    firstByte: load.responseStart - load.requestStart,
                    paint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
                    usable: performance.getEntriesByName('usable')[0].startTime,
                  };
                }""");
        return new Load(number(times, "firstByte"), number(times, "paint"), number(times, "usable"));
    }

    private static double number(Map<?, ?> times, String name) {
        return times.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
