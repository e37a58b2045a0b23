package org.lodewire.local.pipeline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lodewire.local.cluster.OnAnyCluster;

/** The list of topics goes along with the topic and the window that somebody chooses. */
@Tag("browser")
@Timeout(300)
@OnAnyCluster
@ExtendWith(PageParameter.class)
class PageChoiceIT {

    /** Less than the page takes to load its lists again for other reasons. */
    private static final double AT_ONCE_MILLIS = 8_000;

    private static final String CHOSEN = "#topics .item[aria-current=true]";

    private final RunningPage running;

    PageChoiceIT(RunningPage running) {
        this.running = running;
    }

    @Test
    void listsTheValuesOfTheWindowThatWasClicked() {
        try (Page page = running.open("/topics/rare-earths?window=1h")) {
            page.locator(".windows [data-window='7d']").click();
            listShows(page, "7d");
        }
    }

    @Test
    void listsTheValuesOfTheWindowThatWasChosenByKey() {
        try (Page page = running.open("/topics/rare-earths?window=1h")) {
            assertThat(page.locator("#status")).containsText("Live", RunningPage.SOON);
            page.keyboard().press("j");
            page.keyboard().press("4");
            listShows(page, "7d");
        }
    }

    @Test
    void marksTheTopicThatWasClicked() {
        try (Page page = running.open("/topics/rare-earths?window=1h")) {
            page.locator("#line-energy .item").click();
            isMarked(page, "energy");
        }
    }

    @Test
    void marksTheTopicThatWasOpenedByKey() {
        try (Page page = running.open("/topics/rare-earths?window=1h")) {
            assertThat(page.locator("#status")).containsText("Live", RunningPage.SOON);
            page.keyboard().press("/");
            page.keyboard().type("tariff");
            page.keyboard().press("Enter");
            isMarked(page, "tariffs");
        }
    }

    @Test
    void staysInTheChosenWindowWhenAnotherTopicIsChosen() {
        try (Page page = running.open("/topics/rare-earths?window=1h")) {
            page.locator(".windows [data-window='7d']").click();
            listShows(page, "7d");
            page.locator("#line-energy .item").click();
            assertThat(page).hasURL(Pattern.compile(".*/topics/energy\\?window=7d"));
            isMarked(page, "energy");
        }
    }

    private static void listShows(Page page, String window) {
        Locator count = page.locator("#line-rare-earths .count");
        assertThat(count)
                .hasAttribute(
                        "data-count",
                        "rare-earths|" + window,
                        new LocatorAssertions.HasAttributeOptions().setTimeout(AT_ONCE_MILLIS));
        assertThat(count)
                .hasText(page.locator(".windows [data-window='" + window + "'] .figure")
                        .textContent());
        isMarked(page, "rare-earths");
    }

    private static void isMarked(Page page, String topic) {
        assertThat(page.locator("#topic")).hasAttribute("data-topic", topic);
        assertThat(page.locator("#line-" + topic + " .item"))
                .hasAttribute(
                        "aria-current", "true", new LocatorAssertions.HasAttributeOptions().setTimeout(AT_ONCE_MILLIS));
        assertThat(page.locator(CHOSEN)).hasCount(1);
    }
}
