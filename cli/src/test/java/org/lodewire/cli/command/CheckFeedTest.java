package org.lodewire.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lodewire.client.command.Commands;
import picocli.CommandLine;

/** {@code feeds check} against a web server on this machine. */
class CheckFeedTest {

    private final String feed =
            """
        <rss version="2.0"><channel><title>Tin \u202enews</title>
        <item><guid>1</guid><title>Tin &lt;b&gt;rises&lt;/b&gt;</title><link>/tin</link><pubDate>%s</pubDate></item>
        <item><guid>2</guid><title>Tin of old</title><link>/old</link><pubDate>Mon, 06 Sep 2004 00:01:00 +0000</pubDate></item>
        </channel></rss>\
        """.formatted(DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));

    private final String monthsAgo = DateTimeFormatter.RFC_1123_DATE_TIME.format(
            ZonedDateTime.now(ZoneOffset.UTC).minusMonths(3));

    private final Map<String, Answer> answers = new HashMap<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private HttpServer server;

    private record Answer(int status, String header, String value, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(exchange.getRequestURI().getPath());
            Answer answer = answers.getOrDefault(
                    exchange.getRequestURI().getPath(), new Answer(404, "Content-Type", "text/plain", "none"));
            byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set(answer.header, answer.value);
            exchange.sendResponseHeaders(answer.status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private void serve(String path, String type, String body) {
        answers.put(path, new Answer(200, "Content-Type", type, body));
    }

    private int check(String path, String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.add("http://127.0.0.1:" + server.getAddress().getPort() + path);
        return Commands.run(
                new CommandLine(new CheckFeed(Duration.ZERO))
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true)),
                arguments.toArray(String[]::new));
    }

    @Test
    void showsWhatAFirstPollWouldPublish() {
        serve("/rss.xml", "application/rss+xml", feed);

        assertThat(check("/rss.xml", "--allow-private")).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains("RSS \"Tin news\", 2 items")
                .contains("A first poll would publish 1 item. 1 is older than 24h or has no date.")
                .contains("/tin")
                .contains("too old for a first poll")
                .doesNotContain("\u202e");
    }

    @Test
    void honoursIncludeExcludeAndContent() {
        serve("/rss.xml", "application/rss+xml", feed);

        assertThat(check("/rss.xml", "--allow-private", "--exclude", "tin"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains("A first poll would publish 0 items.", "1 left out by include and exclude")
                .contains("left out by include and exclude");
        assertThat(check("/rss.xml", "--allow-private", "--content", "feed"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("not published: it has no text");
    }

    @Test
    void findsTheFeedThatAPageNamesAfterARedirect() {
        answers.put("/", new Answer(302, "Location", "/home", ""));
        serve("/home", "text/html", """
            <html><head><link rel="alternate" type="application/rss+xml" title="Gone" href="/gone.xml">
            <link rel="alternate" type="application/rss+xml" title="News" href="/rss.xml"></head></html>\
            """);
        serve("/rss.xml", "text/xml", feed);

        assertThat(check("/", "--allow-private")).as(err.toString()).isZero();
        assertThat(out.toString().lines().findFirst().orElseThrow()).endsWith("/rss.xml");
        assertThat(out.toString()).contains("The page also names:", "/gone.xml \"Gone\"");
        assertThat(requests).containsExactly("/robots.txt", "/", "/home", "/gone.xml", "/rss.xml");
    }

    @Test
    void obeysRobots() {
        serve("/robots.txt", "text/plain", "User-agent: lodewire\nDisallow: /rss.xml\n");
        serve("/rss.xml", "text/xml", feed);

        assertThat(check("/rss.xml", "--allow-private")).isEqualTo(1);
        assertThat(err.toString()).contains("/rss.xml: its robots.txt does not allow it to be fetched.");
        assertThat(requests).containsExactly("/robots.txt");
    }

    @Test
    void marksPagesThatRobotsForbids() {
        serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /tin\n");
        serve("/rss.xml", "text/xml", feed.replace("Mon, 06 Sep 2004 00:01:00 +0000", monthsAgo));

        assertThat(check("/rss.xml", "--allow-private", "--backfill", "366d"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains("not published: robots.txt forbids its page, and the feed has no text")
                .contains("its text is on its page\n");
    }

    @Test
    void countsNoItemWhosePageIsForbiddenAndThatHasNoOtherText() {
        serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /tin\n");
        serve("/rss.xml", "text/xml", feed.replace("Mon, 06 Sep 2004 00:01:00 +0000", monthsAgo));

        check("/rss.xml", "--allow-private", "--backfill", "366d");

        assertThat(out.toString()).contains("A first poll would publish 1 item.", ", 1 unusable.");
    }

    @Test
    void fetchesNoPrivateAddressUnlessAllowed() {
        assertThat(check("/rss.xml", "--contact", "a@example.org")).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("Cannot read http://127.0.0.1")
                .contains("--allow-private and --allow-range allow such addresses");
        assertThat(requests).isEmpty();
    }

    @Test
    void refusesALongerBackfillThanADefinitionMayHave() {
        assertThat(check("/rss.xml", "--allow-private", "--backfill", "367d")).isEqualTo(2);
        assertThat(err.toString()).contains("--backfill must be at most 366d");
        assertThat(requests).isEmpty();
    }

    @Test
    void fetchesPrivateAddressesOfARangeOnly() {
        serve("/rss.xml", "text/xml", feed);

        assertThat(check("/rss.xml", "--allow-range", "10.0.0.0/8,127.0.0.0/8"))
                .as(err.toString())
                .isZero();
        assertThat(check("/rss.xml", "--allow-range", "10.0.0.0/8")).isEqualTo(1);
        assertThat(check("/rss.xml", "--allow-range", "169.254.0.0/16")).isEqualTo(2);
        assertThat(err.toString()).contains("must be within loopback and private addresses");
    }

    @Test
    void saysThatAnAddressIsNone() {
        assertThat(Commands.run(
                        new CommandLine(new CheckFeed(Duration.ZERO)).setErr(new PrintWriter(err, true)),
                        "ftp://example.org"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("'ftp://example.org' is not an http or https URL.");
    }
}
