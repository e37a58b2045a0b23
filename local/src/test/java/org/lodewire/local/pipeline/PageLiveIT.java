package org.lodewire.local.pipeline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lodewire.local.cluster.OnAnyCluster;

/** The page while it is open: it updates by itself, keeps up, and recovers. */
@Tag("browser")
@Timeout(300)
@OnAnyCluster
@ExtendWith(PageParameter.class)
class PageLiveIT {

    private final RunningPage running;

    PageLiveIT(RunningPage running) {
        this.running = running;
    }

    @Test
    void showsHostileTitlesAsText() throws IOException {
        String title = "<img src=x onerror=alert(1)> rare earths </script><script>document.title='taken'</script>";
        try (Page page =
                running.open("/topics/rare-earths?window=5m", RunningPage.WIDE, RunningPage.HIGH, ColorScheme.LIGHT)) {
            assertThat(page.locator("#status")).containsText("Live", RunningPage.SOON);
            running.publish(title);
            assertThat(page.locator("#stories")).containsText("<img src=x onerror=alert(1)>", RunningPage.SOON);
            assertThat(page.locator("#stories img")).hasCount(0);
            assertThat(page.title()).isEqualTo("Lodewire");
        }
    }

    @Test
    void updatesByItself() throws IOException {
        try (Page page =
                running.open("/topics/rare-earths?window=24h", RunningPage.WIDE, RunningPage.HIGH, ColorScheme.LIGHT)) {
            assertThat(page.locator("#status")).containsText("Live", RunningPage.SOON);
            Locator articles = page.locator("[data-count='rare-earths|24h'][data-measure=articles]");
            int before = number(articles);
            running.publish("Rare earths for the one who waits");
            page.waitForFunction(
                    "before => Number(document.querySelector(\"[data-count='rare-earths|24h'][data-measure=articles]\")"
                            + ".textContent.replace(',', '')) > before",
                    before);
            assertThat(page.locator("#stories")).containsText("for the one who waits", RunningPage.SOON);
        }
    }

    @Test
    void saysThatTheServerIsGoneAndGoesOnWhenItIsBack() throws IOException {
        try (Page page =
                running.open("/topics/rare-earths?window=24h", RunningPage.WIDE, RunningPage.HIGH, ColorScheme.LIGHT)) {
            assertThat(page.locator("#status")).containsText("Live", RunningPage.SOON);
            int before = number(page.locator("[data-count='rare-earths|24h'][data-measure=articles]"));
            running.stopServing();
            assertThat(page.locator("#status")).containsText("Connection lost", RunningPage.SOON);
            running.publish("Rare earths while nobody served");
            running.serveAgain();
            assertThat(page.locator("#status")).containsText("Live", RunningPage.SOON);
            page.waitForFunction(
                    "before => Number(document.querySelector(\"[data-count='rare-earths|24h'][data-measure=articles]\")"
                            + ".textContent.replace(',', '')) > before",
                    before);
            // So that it is not new for another test.
            assertThat(page.locator("#stories")).containsText("while nobody served", RunningPage.SOON);
        }
    }

    @Test
    void greysWhatItShowsAMinuteAfterTheStreamWasLost() {
        try (Page page = running.visit(RunningPage.WIDE, RunningPage.HIGH, ColorScheme.LIGHT)) {
            page.clock().install();
            page.navigate(running.url("/topics/rare-earths"));
            assertThat(page.locator("#status")).containsText("Live", RunningPage.SOON);
            running.stopServing();
            try {
                assertThat(page.locator("#status")).containsText("Connection lost", RunningPage.SOON);
                assertThat(opacityOfTopics(page)).isEqualTo("1");
                page.clock().fastForward(61_000);
                assertThat(page.locator("#status")).containsText("No connection since", RunningPage.SOON);
                assertThat(opacityOfTopics(page)).isEqualTo("0.6");
                assertThat(page.locator("#topics .line").first()).isVisible();
            } finally {
                running.serveAgain();
            }
            page.clock().fastForward(4_000);
            assertThat(page.locator("#status")).containsText("Live", RunningPage.SOON);
            assertThat(page.locator("body")).not().hasClass(Pattern.compile(".*stale.*"));
        }
    }

    private static String opacityOfTopics(Page page) {
        return page.evaluate("getComputedStyle(document.getElementById('topics')).opacity")
                .toString();
    }

    @Test
    void holdsNewStoriesBackUnderABarWhileSomebodyReads() throws IOException {
        try (Page page = running.open("/topics/rare-earths?window=24h")) {
            assertThat(page.locator("#status")).containsText("Live", RunningPage.SOON);
            assertThat(page.locator("#stories:not([data-incomplete]) .story").first())
                    .isVisible();
            page.locator("#stories .story").first().hover();
            String first = page.locator("#stories .story").first().getAttribute("id");

            running.publish("Rare earths for those who read on");

            assertThat(page.locator(".news")).containsText("1 new", RunningPage.SOON);
            assertThat(page.locator("#stories .story").first()).hasId(first);
            page.locator(".news").click();
            assertThat(page.locator("#stories .story").first()).containsText("for those who read on");
            assertThat(page.locator(".news")).hasCount(0);
        }
    }

    @Test
    void drawsAThousandUpdatesASecondAtMostTenTimesASecond() throws Exception {
        int seconds = 5;
        try (Page page = running.open("/topics/energy")) {
            assertThat(page.locator("#status")).containsText("Live", RunningPage.SOON);
            page.evaluate("""
                    () => {
                      window.drawn = [];
                      new MutationObserver(() => window.drawn.push(performance.now())).observe(
                        document.querySelector("[data-count='energy|1h'][data-measure=articles]"), {childList: true});
                    }""");

            new CountBurst(running.connection(), "energy").send(1_000, seconds);

            assertThat(page.locator("[data-count='energy|1h'][data-measure=articles]"))
                    .containsText("5,000", RunningPage.SOON);
            List<Double> drawn = new ArrayList<>();
            ((List<?>) page.evaluate("window.drawn")).forEach(time -> drawn.add(((Number) time).doubleValue()));
            double lasted = drawn.get(drawn.size() - 1) - drawn.get(0);
            assertThat(drawn).hasSizeGreaterThan(2).hasSizeLessThanOrEqualTo((int) (lasted / 100) + 2);
        }
    }

    @Test
    void changesValuesWithoutMotionWhereTheSystemWantsNone() throws Exception {
        try (Page page = running.visit(RunningPage.WIDE, RunningPage.HIGH, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            page.navigate(running.url("/topics/tariffs"));
            assertThat(page.locator("#status")).containsText("Live", RunningPage.SOON);
            page.evaluate("""
                    () => {
                      window.moved = 0;
                      const animate = Element.prototype.animate;
                      Element.prototype.animate = function (...all) { window.moved++; return animate.apply(this, all); };
                    }""");

            new CountBurst(running.connection(), "tariffs").send(100, 1);

            assertThat(page.locator("[data-count='tariffs|1h'][data-measure=articles]"))
                    .containsText("100", RunningPage.SOON);
            assertThat(page.evaluate("window.moved")).isEqualTo(0);
            assertThat(page.evaluate("document.getAnimations().length")).isEqualTo(0);
        }
    }

    private static int number(Locator locator) {
        return Integer.parseInt(locator.textContent().replace(",", ""));
    }
}
