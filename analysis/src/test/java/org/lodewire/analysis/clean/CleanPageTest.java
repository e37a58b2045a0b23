package org.lodewire.analysis.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.clean.document.Removal;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.QualityFlag;

class CleanPageTest {

    private static final String ONE =
            "The ministry said on Monday that it would issue licences for the export of magnets "
                    + "to factories abroad, after weeks in which nothing had left the port.";
    private static final String TWO =
            "Makers of motors had warned that they would have to stop their lines within days, "
                    + "and several had sent their workers home.";
    private static final String PAGE = """
        <!doctype html><html lang="en-GB"><head><title>Magnets leave port - The Gazette</title>
        <meta property="article:published_time" content="2025-06-11T10:26:00Z"><meta name="author" content="Jane Doe">
        </head><body class="has-sidebar"><header><a href="/">The Gazette</a><nav><ul><li><a href="/w">World</a></li></ul></nav></header>
        <main><h1>Magnets leave port</h1><p class="byline">By Jane Doe</p>
        <figure><img alt="x"><figcaption>A ship in port.</figcaption></figure>
        <p>%s</p><h2>What the makers say</h2><div class="ad-slot">Buy magnets now, they are cheap today.</div>
        <p>%s</p><ul><li>Seven metals need a licence</li><li>Three do not</li></ul>
        <blockquote>“We wait for the ship.”</blockquote>
        <table><tr><th>Month</th><th>Tons</th></tr><tr><td>May</td><td>12</td></tr></table>
        <div class="newsletter-signup"><p>Our letter on trade comes every Friday, and it is free for all readers of ours.</p></div>
        </main><aside><h3>Related</h3><p>Another article about something else entirely, with a teaser that reads as prose does.</p></aside>
        <section id="comments"><p>I have read this article and do not agree with a single word of it, said a reader.</p></section>
        <footer>© The Gazette</footer></body></html>
        """.formatted(ONE, TWO);

    // Immutable, and takes a while to load.
    private static final Cleaner CLEANER = new Cleaner();

    @Test
    void retainsParagraphsHeadingsListsQuotesAndTables() {
        assertThat(clean(PAGE).text())
                .isEqualTo(String.join(
                        "\n",
                        ONE,
                        "What the makers say",
                        TWO,
                        "Seven metals need a licence",
                        "Three do not",
                        "“We wait for the ship.”",
                        "Month | Tons",
                        "May | 12"));
    }

    @Test
    void aPageOfNothingButRelatedArticlesHasNoText() {
        CleanedText cleaned =
                clean("<div><h3>Related articles</h3><ul><li><a href=/a>Ten ships that never came back</a></li>"
                        + "<li><a href=/b>A port in pictures</a></li></ul></div>");

        assertThat(cleaned.text()).isEmpty();
        assertThat(cleaned.title()).isNull();
    }

    @Test
    void readsTheMetadata() {
        CleanedText cleaned = clean(PAGE);

        assertThat(cleaned.title()).isEqualTo("Magnets leave port");
        assertThat(cleaned.author()).isEqualTo("Jane Doe");
        assertThat(cleaned.published()).hasToString("2025-06-11T10:26:00Z");
        assertThat(cleaned.language()).isEqualTo("en");
    }

    @Test
    void recordsTheReasonsOfRemovals() {
        assertThat(clean(PAGE).removed())
                .extracting(Removal::reason)
                .contains(
                        "header",
                        "title",
                        "byline",
                        "caption",
                        "advertisement",
                        "subscribe",
                        "aside",
                        "comments",
                        "footer");
    }

    @Test
    void prefersTheMetadataOfTheSourceToThoseOfThePage() {
        CleanedText cleaned = CLEANER.clean(new CleanInput(
                "s", null, "Given", "Somebody", "fr", ContentFormat.HTML, PAGE.getBytes(StandardCharsets.UTF_8), null));

        assertThat(cleaned.title()).isEqualTo("Given");
        assertThat(cleaned.author()).isEqualTo("Somebody");
        assertThat(cleaned.language()).isEqualTo("fr");
    }

    @Test
    void prefersJsonLdToMetaElements() {
        String data = """
            <script type="application/ld+json">{"@graph":[{"@type":"Organization","name":"x"},{"@type":["NewsArticle"],
            "headline":"Magnets leave port","author":[{"name":"Ann Other"}],"datePublished":"2025-06-12"}]}</script>""";
        CleanedText cleaned = clean(PAGE.replace("</head>", data + "</head>"));

        assertThat(cleaned.author()).isEqualTo("Ann Other");
        assertThat(cleaned.published()).hasToString("2025-06-12");
    }

    @Test
    void ignoresInvalidJsonLd() {
        String data =
                "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\", " + "[".repeat(5_000) + "</script>";

        assertThat(clean(PAGE.replace("</head>", data + "</head>")).title()).isEqualTo("Magnets leave port");
    }

    @Test
    void usesTheTextOfJsonLdIfThePageHasNone() {
        String body = (ONE + "\\n" + TWO).repeat(3);
        String page =
                "<body><div id=app>Loading</div><script type=\"application/ld+json\">{\"@type\":\"Article\",\"articleBody\":\""
                        + body + "\"}</script></body>";

        assertThat(clean(page).text()).startsWith(ONE).contains("\n" + TWO);
    }

    @Test
    void retainsAnArticleWhoseElementIsNamedLikeBoilerplate() {
        assertThat(clean("<body><div class=sidebar><p>" + ONE + "</p><p>" + TWO + "</p></div></body>")
                        .text())
                .isEqualTo(ONE + "\n" + TWO);
    }

    @Test
    void neverReturnsAnEmptyTextForAPageWithText() {
        CleanedText cleaned = clean("<body><nav>Home</nav><footer>Contact us</footer></body>");

        assertThat(cleaned.text()).isEqualTo("Home\nContact us");
        assertThat(cleaned.quality()).contains(QualityFlag.SHORT, QualityFlag.NOT_PROSE);
    }

    @Test
    void retainsTheHeadingAfterABoxOfRelatedArticles() {
        String box = "<div><p>Related stories</p><ul><li>Ten ships that never came back</li></ul></div>";

        assertThat(clean("<body><p>" + ONE + "</p>" + box + "<h2>A heading</h2><p>" + TWO + "</p></body>")
                        .text())
                .isEqualTo(String.join("\n", ONE, "A heading", TWO));
    }

    @Test
    void splitsParagraphsAtDoubleBreaksOnly() {
        assertThat(clean("<body><div>" + ONE + "<br>More.<br><br>" + TWO + "</div></body>")
                        .text())
                .isEqualTo(ONE + " More.\n" + TWO);
    }

    @Test
    void usesTheCharsetThatThePageDeclares() {
        byte[] page = ("<meta charset=windows-1251><body><p>"
                        + "Министерство сообщило об этом в понедельник утром. ".repeat(3) + "</p></body>")
                .getBytes(Charset.forName("windows-1251"));

        assertThat(CLEANER.clean(new CleanInput("s", null, null, null, null, ContentFormat.HTML, page, null))
                        .text())
                .startsWith("Министерство сообщило");
    }

    private CleanedText clean(String page) {
        return CLEANER.clean(new CleanInput(
                "s", null, null, null, null, ContentFormat.HTML, page.getBytes(StandardCharsets.UTF_8), null));
    }
}
