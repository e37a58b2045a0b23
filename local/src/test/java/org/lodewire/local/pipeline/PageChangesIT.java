package org.lodewire.local.pipeline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lodewire.local.cluster.OnAnyCluster;
import org.lodewire.schemas.Delivery;
import org.lodewire.schemas.DeliveryOutcome;
import org.lodewire.subscriptions.serve.NewsService;

/** What people change on the page: topics and subscriptions, and who may. */
@Tag("browser")
@Timeout(300)
@OnAnyCluster
@ExtendWith(PageParameter.class)
class PageChangesIT {

    private final RunningPage running;

    PageChangesIT(RunningPage running) {
        this.running = running;
    }

    @Test
    void refusesADefinitionAtThePlaceOfItsFaultAndPreviewsOneWithoutFaults() {
        try (Page page =
                running.open("/topics/rare-earths/edit", RunningPage.WIDE, RunningPage.HIGH, ColorScheme.LIGHT)) {
            Locator text = page.locator("#text");
            String good = text.inputValue();
            text.fill(good.replace("at-least: 3", "at-least: none"));
            assertThat(page.locator("#faults")).containsText("at-least", RunningPage.SOON);
            assertThat(page.locator("#apply")).isDisabled();
            page.locator(".fault").first().click();
            assertThat(page.locator(".gutter .faulty").first()).isVisible();

            text.fill(good.replace("\"rare earth\"", "tariffs OR \"rare earth\""));
            assertThat(page.locator("#apply")).isEnabled();
            page.locator("#preview-button").click();
            assertThat(page.locator("#preview-body"))
                    .containsText("New against the present definition", RunningPage.SOON);
            running.picture(page, "edit");
        }
    }

    @Test
    void appliesATopicWhichThenIsInTheList() {
        try (Page page = running.open("/topics/new", RunningPage.WIDE, RunningPage.HIGH, ColorScheme.LIGHT)) {
            page.locator("#text").fill("id: copper\nlabel: Copper\nquery: copper\nwindows: [1h]\n");
            assertThat(page.locator("#faults")).containsText("No faults", RunningPage.SOON);
            page.locator("#apply").click();
            assertThat(page.locator("#topic-title")).containsText("Copper", RunningPage.SOON);
            assertThat(page.locator("#line-copper")).isVisible();
        }
    }

    @Test
    void letsOnlyThoseInWhoHaveAToken() throws IOException {
        Path tokens = Files.writeString(
                running.folder().resolve("tokens"),
                "editor.desk = the-token-of-the-desk-0123456789\nreader.wall = the-token-of-the-wall-0123456789\n");
        try (NewsService guarded = running.serve(0, Optional.of(tokens));
                Page page = running.visit(RunningPage.WIDE, RunningPage.HIGH, ColorScheme.LIGHT)) {
            page.navigate("http://127.0.0.1:" + guarded.port() + "/sources");
            assertThat(page).hasURL(Pattern.compile(".*/login\\?to=.*"));
            page.locator("#token").fill("wrong");
            page.locator("#login button").click();
            assertThat(page.locator("#outcome")).containsText("unknown", RunningPage.SOON);
            page.locator("#token").fill("the-token-of-the-desk-0123456789");
            page.locator("#login button").click();
            assertThat(page).hasURL(Pattern.compile(".*/sources"));
            page.navigate("http://127.0.0.1:" + guarded.port() + "/topics/new");
            page.locator("#text").fill("id: bronze\nlabel: Copper and bronze\nquery: bronze\nwindows: [1h]\n");
            assertThat(page.locator("#faults")).containsText("No faults", RunningPage.SOON);
            page.locator("#apply").click();
            assertThat(page.locator("#topic-title")).containsText("Copper and bronze", RunningPage.SOON);
            page.locator("#logout").click();
            assertThat(page).hasURL(Pattern.compile(".*/login"));
        }
    }

    @Test
    void showsBesideASubscriptionSinceWhenAndWhyItsReceiverFails() throws Exception {
        try (Page page = running.open("/subscribe?topic=energy")) {
            page.locator("#s-id").fill("desk-of-energy");
            page.locator("#s-address").fill("desk@example.org");
            page.locator("#subscribe button").click();
            assertThat(page.locator("#applied")).containsText("Subscribed", RunningPage.SOON);

            running.giveUp(Delivery.newBuilder()
                    .setId("n")
                    .setSubscription("desk-of-energy")
                    .setOutcome(DeliveryOutcome.RETRYING)
                    .setAttempts(1)
                    .setAt(Instant.now())
                    .setSince(Instant.now())
                    .setNextAttempt(Instant.now().plusSeconds(60))
                    .setReason("status 503")
                    .build());

            page.navigate(running.url("/subscribe?topic=energy"));
            page.waitForCondition(() -> {
                page.reload();
                return page.locator(".subscriptions .late").count() > 0;
            });
            assertThat(page.locator(".subscriptions li:has-text('desk-of-energy') .late"))
                    .hasText(Pattern.compile("failing, first seen [^(]*\\(status 503\\)"));
        }
    }

    @Test
    void listsNotificationsWithStateReasonAndWhatSendsThemAgain() throws Exception {
        try (Page page = running.open("/subscribe?topic=tariffs")) {
            page.locator("#s-id").fill("desk-of-tariffs");
            page.locator("#s-address").fill("desk@example.org");
            page.locator("#subscribe button").click();
            assertThat(page.locator("#applied")).containsText("Subscribed", RunningPage.SOON);
            page.navigate(running.url("/deliveries?subscription=desk-of-tariffs"));
            assertThat(page.locator("#notifications")).containsText("No notification was sent yet");

            running.giveUp(Delivery.newBuilder()
                    .setId("tariffs/burst/1")
                    .setSubscription("desk-of-tariffs")
                    .setOutcome(DeliveryOutcome.DEAD)
                    .setAttempts(9)
                    .setTopics(List.of("tariffs"))
                    .setAt(Instant.now())
                    .setSince(Instant.now())
                    .setReason("status 503 <b>from the proxy</b>")
                    .build());

            // The list loads again by itself.
            assertThat(page.locator("#notifications tbody")).containsText("given up", RunningPage.SOON);
            assertThat(page.locator("#notifications tbody")).containsText("status 503 <b>from the proxy</b>");
            running.picture(page, "deliveries");
            page.locator("#notifications button").click();
            assertThat(page.locator("#notifications tbody")).containsText("Asked for", RunningPage.SOON);
        }
    }

    @Test
    void leadsToTheLogInOnceTheSessionHasEndedElsewhere() throws IOException {
        Path tokens = Files.writeString(
                running.folder().resolve("reader"), "reader.wall = the-token-of-the-wall-0123456789\n");
        try (NewsService guarded = running.serve(0, Optional.of(tokens));
                Page page = running.visit(RunningPage.WIDE, RunningPage.HIGH, ColorScheme.LIGHT)) {
            page.navigate("http://127.0.0.1:" + guarded.port() + "/topics/tariffs");
            page.locator("#token").fill("the-token-of-the-wall-0123456789");
            page.locator("#login button").click();
            assertThat(page.locator("#status")).containsText("Live", RunningPage.SOON);
            assertThat(page.locator(".actions a[href$='/edit']")).hasCount(0);

            page.evaluate("fetch('/api/v1/session', {method: 'DELETE', headers: {'X-CSRF-Token':"
                    + " document.querySelector('meta[name=csrf]').content}})");

            assertThat(page)
                    .hasURL(
                            Pattern.compile(".*/login\\?to=%2Ftopics%2Ftariffs"),
                            new PageAssertions.HasURLOptions().setTimeout(60_000));
        }
    }

    @Test
    void asksForASecretOnlyWhereOneIsTakenAndNamesAReferenceThatIsAllowed() {
        try (Page page = running.open("/subscribe?topic=energy")) {
            assertThat(page.locator("#s-secret")).isHidden();
            page.locator("#s-type").selectOption("webhook");
            assertThat(page.locator("#s-secret")).isVisible();
            assertThat(page.locator("#secret-field")).containsText("env:LODEWIRE_SECRET_");
            assertThat(page.locator("#subscribe")).not().containsText("env:SLACK_URL");
        }
    }

    @Test
    void subscribesToATopicMutesAnAlertAndEndsTheSubscription() {
        try (Page page = running.open("/topics/rare-earths")) {
            page.locator(".actions a[href^='/subscribe']").click();
            page.locator("#s-id").fill("desk-of-minerals");
            page.locator("#s-address").fill("no address");
            page.locator("#subscribe button").click();
            assertThat(page.locator("#outcome")).containsText("to.email", RunningPage.SOON);
            assertThat(page.locator("#s-address")).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("#s-address")).isFocused();

            page.locator("#s-address").fill("desk@example.org");
            page.locator("[name=severity][value=info]").check();
            page.locator("#subscribe button").click();
            assertThat(page.locator("#applied")).containsText("Subscribed: desk-of-minerals", RunningPage.SOON);
            assertThat(page.locator("#s-address")).not().hasAttribute("aria-invalid", "true");
            assertThat(page.locator("#subscribers")).containsText("desk-of-minerals");

            page.navigate(running.url("/topics/rare-earths"));
            String alert = page.locator("#alerts .alert:has(h3 a:text-is('Rare earths')) .item")
                    .first()
                    .getAttribute("href");
            page.navigate(running.url(alert));
            Locator line = page.locator(".subscriptions li:has-text('desk-of-minerals')");
            line.locator("button:has-text('Mute')").click();
            assertThat(line).containsText("This alert is muted", RunningPage.SOON);

            line.locator("[data-end]").click();
            assertThat(line).containsText("End it for good");
            line.locator("[data-end]").click();
            assertThat(line).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
        }
    }
}
