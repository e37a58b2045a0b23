package org.lodewire.local.pipeline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.analysis.topics.definition.TopicDefinitionFiles;
import org.lodewire.client.http.TokenFile;
import org.lodewire.local.cluster.OnAnyCluster;
import org.lodewire.local.cluster.TestClusters;
import org.lodewire.local.generated.NewsSettings;
import org.lodewire.local.generated.NewsStream;
import org.lodewire.local.generated.Release;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.article.TimePolicy;
import org.lodewire.producer.publish.PublishOptions;
import org.lodewire.producer.publish.Publisher;
import org.lodewire.producer.publish.Publishers;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.subscriptions.serve.NewsService;
import org.lodewire.subscriptions.serve.ServiceSettings;
import org.lodewire.subscriptions.server.Access;
import org.lodewire.subscriptions.server.ServerSettings;

/**
 * The page in a real browser, over what the pipeline makes of generated news. Starting all of it takes most of the time, so the
 * tests share one system; the pictures of the README come from here.
 */
@Tag("browser")
@Timeout(300)
@OnAnyCluster
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PageIT {

    private static final String APPLICATION = "page";
    private static final int PARTITIONS = 1;
    private static final int WIDE = 1440;
    private static final int HIGH = 900;
    private static final Path PICTURES = Path.of("target/page");
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    private Path folder;

    private TestSystem system;
    private NewsService service;
    private PageBrowser browser;
    private int port;
    private int topics;
    private Instant now;

    @BeforeAll
    void start(TestClusters clusters, @TempDir Path shared) throws Exception {
        folder = shared;
        Optional<Path> executable = PageBrowser.executable();
        Assumptions.assumeTrue(executable.isPresent(), "skipped: there is no Chromium on this machine");
        Files.createDirectories(PICTURES);
        system = TestSystem.start(clusters, PARTITIONS, folder.resolve("state"));
        List<TopicDefinition> definitions =
                new ArrayList<>(new TopicDefinitionFiles().read(TestSystem.SEEDS.resolve("topics")));
        definitions.addAll(new TopicDefinitionFiles().read(TestSystem.SEEDS.resolve("topics/elements")));
        system.define(definitions);
        topics = definitions.size();
        system.start(APPLICATION, Optional.empty()).awaitRunning();
        now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        system.awaitRawCommitted(APPLICATION, publishPast());
        service = serve(0, Optional.empty());
        port = service.port();
        browser = PageBrowser.start(executable.get());
    }

    @AfterAll
    void stop() throws Exception {
        Deque<AutoCloseable> open = new ArrayDeque<>();
        Stream.of(system, service, browser).filter(Objects::nonNull).forEach(open::push);
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }

    @AfterEach
    void noScriptFailed() {
        if (browser != null) {
            assertThat(browser.errors()).isEmpty();
        }
    }

    private NewsService serve(int at, Optional<Path> tokens) {
        ServerSettings settings = new ServerSettings(
                "127.0.0.1", at, tokens.map(file -> new TokenFile(file, name -> null).read()), false, 1_000, 50);
        return NewsService.start(system.connection(), ServiceSettings.of(settings), Access.of(settings), attempt -> {
            throw new AssertionError("No test of a subscription is sent");
        });
    }

    /** A day and a half of news, with all outlets and copies. Returns how many articles they are. */
    private int publishPast() {
        int articles = 0;
        PublishOptions options = new PublishOptions(TimePolicy.PUBLISHED, 1, SizeLimit.DEFAULT, true);
        NewsStream news = new NewsStream(
                NewsSettings.past(7, now.minus(Duration.ofHours(36)), now.minus(Duration.ofMinutes(5)), 3));
        try (Publisher publisher = Publishers.open(system.connection(), options, "test", Map.of())) {
            publisher.followStatedTimes();
            for (Optional<Release> next = news.next(); next.isPresent(); next = news.next()) {
                publisher.publish(next.get().arrival());
                articles++;
            }
            publisher.finish(true);
        }
        return articles;
    }

    /** Publishes an article that came in just now, and lets the clock of the pipeline pass it. */
    private void publish(String title) throws IOException {
        Path rows = Files.createTempFile(folder, "rows", ".ndjson");
        String text =
                "Buyers of rare earths met on Monday. Neodymium was scarce, a trader said, and a refinery for rare"
                        + " earths will open later than planned. "
                        + title.replace("<", "of ").replace(">", " ") + ".";
        Files.writeString(
                rows,
                "{\"source\": \"late.example\", \"url\": \"https://late.example/%s\", \"published\": \"%s\", \"title\": \"%s\", \"text\": \"%s\"}%n"
                        .formatted(
                                Integer.toHexString(title.hashCode()),
                                Instant.now(),
                                title.replace("\"", "\\\""),
                                text.replace("\"", "\\\"")));
        system.replay(rows, TimePolicy.PUBLISHED);
    }

    private Page open(String path, int width, int height, ColorScheme colours) {
        Page page = browser.visit(width, height, colours);
        page.navigate(url(path));
        return page;
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    @Test
    @Order(1)
    void showsTopicsStoriesAndAlertsWithMarkedMentions() {
        try (Page page = open("/topics/rare-earths", WIDE, HIGH, ColorScheme.LIGHT)) {
            assertThat(page.locator("#status")).containsText("Live", SOON);
            assertThat(page.locator("#topics .line")).hasCount(topics);
            assertThat(page.locator("#stories mark").first()).isVisible();
            assertThat(page.locator("#alerts .alert").first()).isVisible();
            assertThat(page.locator("#chart canvas")).isVisible();
            picture(page, "wide-light");
        }
    }

    @Test
    @Order(2)
    void showsTwentyTopicsAndEightStoriesWithoutScrolling() {
        try (Page page = open("/topics/rare-earths", WIDE, HIGH, ColorScheme.LIGHT)) {
            assertThat(page.locator("#stories .story").first()).isVisible();
            assertThat(page.locator(".line").nth(19).boundingBox().y).isLessThan(HIGH - 30.0);
            assertThat(page.locator(".story").nth(7).boundingBox().y).isLessThan(HIGH - 30.0);
        }
    }

    @Test
    @Order(3)
    void hasDarkColoursWhereTheSystemHas() {
        try (Page page = open("/topics/rare-earths", WIDE, HIGH, ColorScheme.DARK)) {
            assertThat(page.locator("#stories .story").first()).isVisible();
            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(16, 23, 26)");
            picture(page, "wide-dark");
        }
    }

    @Test
    @Order(4)
    void staysInTheColoursThatSomebodySwitchedTo() {
        try (Page page = open("/", WIDE, HIGH, ColorScheme.LIGHT)) {
            page.locator("#theme").click();
            page.reload();
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        }
    }

    @Test
    @Order(5)
    void fitsAScreenOf360PixelsInAllViews() {
        try (Page page = browser.visit(360, 740, ColorScheme.LIGHT)) {
            for (String path : views()) {
                page.navigate(url(path));
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isEqualTo(360);
            }
            page.navigate(url("/topics/rare-earths"));
            assertThat(page.locator("#stories .story").first()).isVisible();
            picture(page, "phone");
            page.locator(".tabs [data-tab=alerts]").click();
            assertThat(page.locator("#alerts .alert").first()).isVisible();
            assertThat(page.locator("#pane-topic")).isHidden();
        }
    }

    /** One of each kind. */
    private List<String> views() {
        try (Page page = open("/topics/rare-earths", WIDE, HIGH, ColorScheme.LIGHT)) {
            String article = page.locator("#stories .story .item").first().getAttribute("href");
            String alert = page.locator("#alerts .item").first().getAttribute("href");
            page.navigate(url(article));
            String story = page.locator(".links a[href^='/stories/']").first().getAttribute("href");
            return List.of(
                    "/",
                    "/topics/rare-earths?window=24h",
                    article,
                    story,
                    alert,
                    "/sources",
                    "/rejects",
                    "/search?q=neodymium",
                    "/search?q=%28",
                    "/topics/rare-earths/edit",
                    "/topics/new",
                    "/subscribe?topic=rare-earths",
                    "/login",
                    "/articles/none");
        }
    }

    @Test
    @Order(6)
    void hasNothingSeriousThatKeepsPeopleFromUsingIt() throws Exception {
        Optional<AxeCheck> axe = AxeCheck.fetch();
        Assumptions.assumeTrue(axe.isPresent(), "skipped: npm cannot fetch axe-core");
        List<String> found = new ArrayList<>();
        List<String> views = views();
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (Page page = browser.visit(WIDE, HIGH, colours)) {
                for (String path : views) {
                    page.navigate(url(path));
                    found.addAll(axe.get().violations(page));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    @Order(7)
    void opensAndMovesByKeys() {
        try (Page page = open("/", WIDE, HIGH, ColorScheme.LIGHT)) {
            assertThat(page.locator("#status")).containsText("Live", SOON);
            page.keyboard().press("/");
            page.keyboard().type("tariff");
            page.keyboard().press("Enter");
            assertThat(page.locator("#topic-title")).containsText("Tariffs", SOON);
            assertThat(page).hasURL(Pattern.compile(".*/topics/tariffs\\?window=1h"));
            page.keyboard().press("Escape");
            page.keyboard().press("?");
            assertThat(page.locator("#keys")).isVisible();
        }
    }

    @Test
    @Order(8)
    void refusesADefinitionAtThePlaceOfItsFaultAndPreviewsOneWithoutFaults() {
        try (Page page = open("/topics/rare-earths/edit", WIDE, HIGH, ColorScheme.LIGHT)) {
            Locator text = page.locator("#text");
            String good = text.inputValue();
            text.fill(good.replace("at-least: 3", "at-least: none"));
            assertThat(page.locator("#faults")).containsText("at-least", SOON);
            assertThat(page.locator("#apply")).isDisabled();
            page.locator(".fault").first().click();
            assertThat(page.locator(".gutter .faulty").first()).isVisible();

            text.fill(good.replace("\"rare earth\"", "tariffs OR \"rare earth\""));
            assertThat(page.locator("#apply")).isEnabled();
            page.locator("#preview-button").click();
            assertThat(page.locator("#preview-body")).containsText("New against the present definition", SOON);
            picture(page, "edit");
        }
    }

    @Test
    @Order(9)
    void appliesATopicWhichThenIsInTheList() {
        try (Page page = open("/topics/new", WIDE, HIGH, ColorScheme.LIGHT)) {
            page.locator("#text").fill("id: copper\nlabel: Copper\nquery: copper\nwindows: [1h]\n");
            assertThat(page.locator("#faults")).containsText("No faults", SOON);
            page.locator("#apply").click();
            assertThat(page.locator("#topic-title")).containsText("Copper", SOON);
            assertThat(page.locator("#line-copper")).isVisible();
        }
    }

    @Test
    @Order(10)
    void showsHostileTitlesAsText() throws IOException {
        String title = "<img src=x onerror=alert(1)> rare earths </script><script>document.title='taken'</script>";
        try (Page page = open("/topics/rare-earths?window=5m", WIDE, HIGH, ColorScheme.LIGHT)) {
            assertThat(page.locator("#status")).containsText("Live", SOON);
            publish(title);
            assertThat(page.locator("#stories")).containsText("<img src=x onerror=alert(1)>", SOON);
            assertThat(page.locator("#stories img")).hasCount(0);
            assertThat(page.title()).isEqualTo("Lodewire");
        }
    }

    @Test
    @Order(11)
    void updatesByItself() throws IOException {
        try (Page page = open("/topics/rare-earths?window=24h", WIDE, HIGH, ColorScheme.LIGHT)) {
            assertThat(page.locator("#status")).containsText("Live", SOON);
            Locator articles = page.locator("[data-count='rare-earths|24h'][data-measure=articles]");
            int before = number(articles);
            publish("Rare earths for the one who waits");
            page.waitForFunction(
                    "before => Number(document.querySelector(\"[data-count='rare-earths|24h'][data-measure=articles]\")"
                            + ".textContent.replace(',', '')) > before",
                    before);
            assertThat(page.locator("#stories")).containsText("for the one who waits", SOON);
        }
    }

    @Test
    @Order(12)
    void saysThatTheServerIsGoneAndGoesOnWhenItIsBack() throws IOException {
        try (Page page = open("/topics/rare-earths?window=24h", WIDE, HIGH, ColorScheme.LIGHT)) {
            assertThat(page.locator("#status")).containsText("Live", SOON);
            int before = number(page.locator("[data-count='rare-earths|24h'][data-measure=articles]"));
            service.close();
            assertThat(page.locator("#status")).containsText("Connection lost", SOON);
            publish("Rare earths while nobody served");
            service = serve(port, Optional.empty());
            assertThat(page.locator("#status")).containsText("Live", SOON);
            page.waitForFunction(
                    "before => Number(document.querySelector(\"[data-count='rare-earths|24h'][data-measure=articles]\")"
                            + ".textContent.replace(',', '')) > before",
                    before);
        }
    }

    @Test
    @Order(13)
    void letsOnlyThoseInWhoHaveAToken() throws IOException {
        Path tokens = Files.writeString(
                folder.resolve("tokens"),
                "editor.desk = the-token-of-the-desk-0123456789\nreader.wall = the-token-of-the-wall-0123456789\n");
        try (NewsService guarded = serve(0, Optional.of(tokens));
                Page page = browser.visit(WIDE, HIGH, ColorScheme.LIGHT)) {
            page.navigate("http://127.0.0.1:" + guarded.port() + "/sources");
            assertThat(page).hasURL(Pattern.compile(".*/login\\?to=.*"));
            page.locator("#token").fill("wrong");
            page.locator("#login button").click();
            assertThat(page.locator("#outcome")).containsText("unknown", SOON);
            page.locator("#token").fill("the-token-of-the-desk-0123456789");
            page.locator("#login button").click();
            assertThat(page).hasURL(Pattern.compile(".*/sources"));
            page.navigate("http://127.0.0.1:" + guarded.port() + "/topics/copper/edit");
            page.locator("#text").fill("id: copper\nlabel: Copper and bronze\nquery: copper\nwindows: [1h]\n");
            assertThat(page.locator("#faults")).containsText("No faults", SOON);
            page.locator("#apply").click();
            assertThat(page.locator("#topic-title")).containsText("Copper and bronze", SOON);
            page.locator("#logout").click();
            assertThat(page).hasURL(Pattern.compile(".*/login"));
        }
    }

    private static int number(Locator locator) {
        return Integer.parseInt(locator.textContent().replace(",", ""));
    }
}
