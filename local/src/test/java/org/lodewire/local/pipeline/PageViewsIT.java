package org.lodewire.local.pipeline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lodewire.local.cluster.OnAnyCluster;

/** How the page looks and is used, on all screens: what it shows, in which colours, by pointer and by keys. */
@Tag("browser")
@Timeout(300)
@OnAnyCluster
@ExtendWith(PageParameter.class)
class PageViewsIT {

    private final RunningPage running;

    PageViewsIT(RunningPage running) {
        this.running = running;
    }

    @Test
    void showsTopicsStoriesAndAlertsWithMarkedMentions() {
        try (Page page = running.open("/topics/rare-earths", RunningPage.WIDE, RunningPage.HIGH, ColorScheme.LIGHT)) {
            assertThat(page.locator("#status")).containsText("Live", RunningPage.SOON);
            assertThat(page.locator("#topics .line")).hasCount(running.topics());
            assertThat(page.locator("#stories mark").first()).isVisible();
            assertThat(page.locator("#alerts .alert").first()).isVisible();
            assertThat(page.locator("#chart canvas")).isVisible();
            assertThat(page.locator("#stories:not([data-incomplete])")).isVisible();
            running.picture(page, "wide-light");
        }
    }

    @Test
    void namesTheRuleOfEachAlertInTheList() {
        try (Page page = running.open("/topics/rare-earths")) {
            assertThat(page.locator("#alerts .alert .rule").first()).isVisible();
            assertThat(page.locator("#alerts .alert .rule:empty")).hasCount(0);
        }
    }

    @Test
    void breaksNoWordOfTheTableOfEntities() {
        try (Page page = running.open("/topics/rare-earths")) {
            page.navigate(
                    running.url(page.locator("#stories .story .item").first().getAttribute("href")));
            assertThat(page.locator("table.plain tbody tr").first()).isVisible();
            Object broken = page.evaluate(
                    "[...document.querySelectorAll('table.plain .whole')].filter((cell) => { const text = document.createRange();"
                            + " text.selectNodeContents(cell); return text.getClientRects().length > 1; }).length");
            assertThat(broken).isEqualTo(0);
        }
    }

    @Test
    void showsTwentyTopicsAndEightStoriesWithoutScrolling() {
        try (Page page = running.open("/topics/rare-earths", RunningPage.WIDE, RunningPage.HIGH, ColorScheme.LIGHT)) {
            assertThat(page.locator("#stories .story").nth(7)).isVisible();
            assertThat(page.locator(".line").nth(19).boundingBox().y).isLessThan(RunningPage.HIGH - 30.0);
            assertThat(page.locator(".story").nth(7).boundingBox().y).isLessThan(RunningPage.HIGH - 30.0);
        }
    }

    @Test
    void hasDarkColoursWhereTheSystemHas() {
        try (Page page = running.open("/topics/rare-earths", RunningPage.WIDE, RunningPage.HIGH, ColorScheme.DARK)) {
            assertThat(page.locator("#stories .story").first()).isVisible();
            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(16, 23, 26)");
            assertThat(page.locator("#stories:not([data-incomplete])")).isVisible();
            running.picture(page, "wide-dark");
        }
    }

    @Test
    void staysInTheColoursThatSomebodySwitchedTo() {
        try (Page page = running.open("/", RunningPage.WIDE, RunningPage.HIGH, ColorScheme.LIGHT)) {
            page.locator("#theme").click();
            page.reload();
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        }
    }

    @Test
    void fitsAScreenOf360PixelsInAllViews() {
        try (Page page = running.visit(360, 740, ColorScheme.LIGHT)) {
            for (String path : running.views()) {
                page.navigate(running.url(path));
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isEqualTo(360);
            }
            page.navigate(running.url("/topics/rare-earths"));
            assertThat(page.locator("#stories .story").first()).isVisible();
            assertThat(page.locator("#stories:not([data-incomplete])")).isVisible();
            running.picture(page, "phone");
            page.locator(".tabs [data-tab=alerts]").click();
            assertThat(page.locator("#alerts .alert").first()).isVisible();
            assertThat(page.locator("#pane-topic")).isHidden();
        }
    }

    @Test
    void hasNothingSeriousThatKeepsPeopleFromUsingIt() throws Exception {
        Optional<AxeCheck> axe = AxeCheck.fetch();
        Assumptions.assumeTrue(axe.isPresent(), "skipped: npm cannot fetch axe-core");
        List<String> found = new ArrayList<>();
        List<String> views = running.views();
        try (Page page = running.visit(RunningPage.WIDE, RunningPage.HIGH, ColorScheme.LIGHT)) {
            for (String path : views) {
                page.navigate(running.url(path));
                found.addAll(axe.get().violations(page));
                // Only colours change with the scheme.
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                found.addAll(axe.get().violationsOfColours(page));
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void opensAndMovesByKeys() {
        try (Page page = running.open("/", RunningPage.WIDE, RunningPage.HIGH, ColorScheme.LIGHT)) {
            assertThat(page.locator("#status")).containsText("Live", RunningPage.SOON);
            page.keyboard().press("/");
            page.keyboard().type("tariff");
            page.keyboard().press("Enter");
            assertThat(page.locator("#topic-title")).containsText("Tariffs", RunningPage.SOON);
            assertThat(page).hasURL(Pattern.compile(".*/topics/tariffs\\?window=1h"));
            page.keyboard().press("Escape");
            page.keyboard().press("?");
            assertThat(page.locator("#keys")).isVisible();
        }
    }

    @Test
    void isReadFromTopicToAlertAndBackByKeysAlone() {
        try (Page page = running.open("/")) {
            assertThat(page.locator("#status")).containsText("Live", RunningPage.SOON);
            page.keyboard().press("j");
            page.keyboard().press("j");
            String topic = page.evaluate("document.activeElement.closest('.line').dataset.topic")
                    .toString();
            page.keyboard().press("Enter");
            assertThat(page.locator("#topic")).hasAttribute("data-topic", topic);
            assertThat(page).hasURL(Pattern.compile(".*/topics/" + topic + "\\?window=1h"));

            while (!(Boolean) page.evaluate("!!document.activeElement.closest('#alerts')")) {
                page.keyboard().press("Tab");
            }
            page.keyboard().press("j");
            String alert =
                    page.evaluate("document.activeElement.getAttribute('href')").toString();
            page.keyboard().press("Enter");
            assertThat(page).hasURL(running.url(alert));
            assertThat(page.locator(".evidence, .alert-page .muted").first()).isVisible();

            page.keyboard().press("Escape");
            assertThat(page).hasURL(Pattern.compile(".*/topics/" + topic + "\\?window=1h"));
        }
    }

    @Test
    void zoomsTheChartToWhatWasDraggedOverAndBack() {
        try (Page page = running.open("/topics/rare-earths?window=24h")) {
            BoundingBox chart = page.locator("#chart .u-over").boundingBox();
            double middle = chart.y + chart.height / 2;
            page.mouse().move(chart.x + chart.width * 0.6, middle);
            page.mouse().down();
            page.mouse().move(chart.x + chart.width * 0.9, middle);
            page.mouse().up();

            assertThat(page).hasURL(Pattern.compile(".*window=24h&from=.*&to=.*"));
            assertThat(page.locator(".zoom-reset")).isVisible();
            assertThat(shownHours(page)).isBetween(45.0, 55.0);

            page.locator(".zoom-reset").click();
            assertThat(page).hasURL(Pattern.compile(".*/topics/rare-earths\\?window=24h"));
            assertThat(page.locator(".zoom-reset")).isHidden();
            assertThat(shownHours(page)).isEqualTo(168);
        }
    }

    private static double shownHours(Page page) {
        Object hours = page.evaluate(
                "(() => { const data = JSON.parse(document.getElementById('chart').dataset.chart); return (data.to - data.from) / 3600; })()");
        return ((Number) hours).doubleValue();
    }

    @Test
    void drawsWhatTheRuleTakesForUsual() {
        try (Page page = running.open("/topics/rare-earths?window=1h")) {
            assertThat(page.locator(".key-band")).hasAttribute("title", Pattern.compile("usually .* an alert from .*"));
            Object usual = page.evaluate(
                    "(() => { const data = JSON.parse(document.getElementById('chart').dataset.chart); return data.high.every((high, at) => high === null || high < data.alerting[at]) && data.high.some((high) => high > 0); })()");
            assertThat(usual).isEqualTo(true);
        }
    }
}
