package org.lodewire.analysis.clean.page.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.analysis.clean.language.LanguageTag;
import org.lodewire.analysis.clean.page.PageElements;
import org.lodewire.analysis.clean.time.DateLine;
import org.lodewire.analysis.clean.time.Places;

class MetadataReaderTest {

    private static final String URL = "https://www.gazette.org/2025/06/11/magnets-leave-port.html";

    private final MetadataReader reader = new MetadataReader(new DateLine(), Places.load());

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Magnets leave port | World | The Gazette",
                "The Gazette - Magnets leave port",
                "Magnets leave port - Gazette.org",
                "Magnets leave port « The Gazette",
                "Magnets leave port – The Gazette News"
            })
    void removesTheNamesOfSiteAndSectionFromTheTitle(String title) {
        assertThat(read("<title>" + title + "</title><meta property=og:site_name content='The Gazette'>")
                        .title())
                .isEqualTo("Magnets leave port");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {"Ports - why magnets matter to all of us", "The Gazette of 1807: how a newspaper began"})
    void doesNotChangeSimilarTitles(String title) {
        assertThat(read("<title>" + title + "</title><meta property=og:site_name content='The Gazette'>")
                        .title())
                .isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div class='post comments'>", "<section id=comment-list>", "<div id=disqus_thread>"})
    void ignoresTheTimesOfComments(String comments) {
        String text = "<h1>Magnets leave port</h1>" + comments + "<time datetime=2025-06-12T10:00:00Z>Ann</time>";

        assertThat(read(text).published()).as("that of the URL").hasToString("2025-06-11");
        assertThat(read(text + (comments.startsWith("<div") ? "</div>" : "</section>")
                                + "<time datetime=2025-06-12T11:00:00Z>")
                        .published())
                .hasToString("2025-06-12T11:00:00Z");
    }

    @Test
    void usesTheTimeOfAnArticleThatIsOpenForComments() {
        assertThat(
                        read("<div class='post comments-open'><h1>Magnets leave port</h1><time datetime=2025-06-12T11:00:00Z>")
                                .published())
                .hasToString("2025-06-12T11:00:00Z");
    }

    @Test
    void prefersTheVisibleTitle() {
        String head =
                "<title>Port opens: what it means for you - The Gazette</title><meta property=og:title content='Port opens: you will not believe it'>";

        assertThat(read(head + "<h1>The Gazette</h1><h1>Port opens, and what it means</h1>")
                        .title())
                .isEqualTo("Port opens, and what it means");
        assertThat(read(head + "<h1>Subscribe</h1>").title()).isEqualTo("Port opens: you will not believe it");
    }

    @Test
    void completesATruncatedTitle() {
        assertThat(read("<meta property=og:title content='Magnets leave port after weeks in which nothing …'>"
                                + "<h1>Magnets leave port after weeks in which nothing had moved</h1>")
                        .title())
                .isEqualTo("Magnets leave port after weeks in which nothing had moved");
    }

    @Test
    void readsTheArticleAmongOtherObjectsInJsonLd() {
        PageMetadata read = read("<title>Magnets leave port</title>" + ld("""
            [{"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","name":"World"}]},
            {"@context":"https://schema.org","@graph":[
             {"@type":"NewsArticle","headline":"Ten ships that never came back","url":"https://www.gazette.org/ships","datePublished":"2020-01-01"},
             {"@type":["Report","schema:NewsArticle"],"mainEntityOfPage":{"@id":"https://gazette.org/2025/06/11/magnets-leave-port.html?x"},
              "headline":"Magnets &amp; ships","author":[{"@id":"#jane"},{"@type":"Person","name":"John Roe"}],
              "datePublished":"2025-06-11T10:26:00+02:00","dateModified":"2025-06-12T00:00:00Z","isAccessibleForFree":false,
              "comment":[{"@type":"Comment","author":{"name":"Troll"}}]},
             {"@type":"Person","@id":"#jane","name":"Jane Doe"}]}]"""));

        assertThat(read.author()).isEqualTo("Jane Doe, John Roe");
        assertThat(read.published()).hasToString("2025-06-11T10:26:00+02:00");
        assertThat(read.free()).isFalse();
    }

    @Test
    void ignoresAnotherPagesArticle() {
        PageMetadata read = read("<h1>Magnets leave port</h1>" + ld("""
            {"@type":"Article","headline":"Ten ships that never came back","url":"https://www.gazette.org/ships","author":"Somebody Else"}"""));

        assertThat(read.author()).isNull();
        assertThat(read.title()).isEqualTo("Magnets leave port");
    }

    @Test
    void readsJsonLdUpToAnError() {
        assertThat(read(ld(
                                "\n//<![CDATA[\n{\"@type\":\"Article\",\"datePublished\":\"2025-06-11T10:26:00Z\",\"author\":{\"name\":\"Jane Doe\"},\"x\":oops"))
                        .author())
                .isEqualTo("Jane Doe");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "By Jane Doe#Jane Doe",
                "Articles by Jane Doe#Jane Doe",
                "Von Jane Doe und John Roe#Jane Doe, John Roe",
                "Jane Doe, Political Editor#Jane Doe",
                "Jane Doe jane@gazette.org#Jane Doe",
                "Jane Doe | The Gazette#Jane Doe",
                "Jane Doe for The Gazette#Jane Doe",
                "The Gazette#The Gazette",
                "Jane Doe, MD. Reviewed by John Roe, DVM#Jane Doe",
                "Center for Drug Evaluation and Research#Center for Drug Evaluation and Research",
                "Martin Luther King, Jr.#Martin Luther King Jr.",
                "Reuters Staff#Reuters Staff",
                "https://www.facebook.com/jane#",
                "admin#"
            })
    void reducesABylineToNames(String claim, String author) {
        assertThat(read("<meta property=og:site_name content='The Gazette'><meta name=author content='" + claim + "'>")
                        .author())
                .isEqualTo(author);
    }

    @Test
    void prefersPeopleToTheSite() {
        assertThat(read("<meta property=og:site_name content='The Gazette'>"
                                + ld("{\"@type\":\"Article\",\"author\":{\"name\":\"The Gazette\"}}")
                                + "<a rel=author href=/jane>Jane Doe</a>")
                        .author())
                .isEqualTo("Jane Doe");
    }

    @Test
    void ignoresDatesOfModification() {
        assertThat(
                        read("<meta property=article:modified_time content='2025-06-13T00:00:01Z'><time itemprop=dateModified datetime=2025-06-13>"
                                        + ld("{\"@type\":\"Article\",\"dateModified\":\"2025-06-12T01:00:00Z\"}"))
                                .published())
                .hasToString("2025-06-11");
    }

    @ParameterizedTest
    @CsvSource({
        "/2025/06/11/magnets-leave-port, https://www.gazette.org/2025/06/11/magnets-leave-port",
        "https://www.gazette.org/, ",
        "https://www.gazette.org/2025/, ",
        "//m.gazette.org/a|b?c=d#e, https://m.gazette.org/a%7cb?c=d",
        "javascript:void(0), ",
        "https://www.gazette.org:443/x, https://www.gazette.org/x",
        "http://localhost/x, ",
        "what is a magnet?, "
    })
    void acceptsOnlyAPlausibleCanonicalUrl(String claim, String url) {
        assertThat(read("<link rel=canonical href='" + claim + "'>").url()).isEqualTo(url);
    }

    @Test
    void usesTheOpenGraphUrlIfTheCanonicalUrlIsTheHomePage() {
        assertThat(read("<link rel=canonical href=/><meta property=og:url content='https://www.gazette.org/x'>")
                        .url())
                .isEqualTo("https://www.gazette.org/x");
    }

    @ParameterizedTest
    @CsvSource({"en-GB, en", "zh-Hant-TW, zh-Hant", "pt_BR, pt", "english, ", "x, ", "'de, en', de"})
    void readsTheLanguageAsAWellFormedTag(String claim, String language) {
        assertThat(read("<html lang='" + claim + "'>").language()).isEqualTo(language);
    }

    @Test
    void prefersTheLanguageOfTheTextToTheDeclaredOne() {
        assertThat(LanguageTag.choose("en", "de")).isEqualTo("de");
        assertThat(LanguageTag.choose("zh-Hant", "zh")).isEqualTo("zh-Hant");
        assertThat(LanguageTag.choose("nb", "no")).isEqualTo("nb");
        assertThat(LanguageTag.choose(null, "de")).isEqualTo("de");
        assertThat(LanguageTag.choose("de", null)).isEqualTo("de");
    }

    private PageMetadata read(String page) {
        return reader.read(PageElements.of(Jsoup.parse(page)), URL);
    }

    private static String ld(String json) {
        return "<script type=\"application/ld+json\">" + json + "</script>";
    }
}
