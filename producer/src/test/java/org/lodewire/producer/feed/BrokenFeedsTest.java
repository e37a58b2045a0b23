package org.lodewire.producer.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.schemas.ContentFormat;

/** What publishers get wrong, and what is read of it nevertheless. */
class BrokenFeedsTest {

    @Test
    void readsAFeedAfterAWarning() {
        FeedDocument feed = Fixtures.readText("\n<br />\n<b>Warning</b>: something in <b>feed.php</b><br />\n"
                + "<?xml version='1.0'?><rss><channel><title>T</title><item><title>A</title></item></channel></rss>");

        assertThat(feed.title()).isEqualTo("T");
        assertThat(feed.entries()).extracting(FeedEntry::title).containsExactly("A");
    }

    @Test
    void readsAFeedWithATextAfterItsEnd() {
        FeedDocument feed = Fixtures.readText(
                "<rss><channel><item><title>A</title></item></channel></rss>\n<!-- 0.2 s --><script>x</script>");

        assertThat(feed.entries()).hasSize(1);
        assertThat(feed.problems()).isEmpty();
    }

    @Test
    void takesNothingAfterItsEndForAnEntry() {
        FeedDocument feed = Fixtures.readText("<rss><channel><item><title>A</title></item></channel></rss>\n"
                + "<script>document.write('<item>')</script><item><title>B</title></item>");

        assertThat(feed.entries()).extracting(FeedEntry::title).containsExactly("A");
        assertThat(feed.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<item><title>B</title></item>", "<!-- <x> --><rss><channel></channel></rss>"})
    void reportsFurtherEntriesAfterItsEnd(String rest) {
        FeedDocument feed = Fixtures.readText("<rss><channel><item><title>A</title></item></channel></rss>\n" + rest);

        assertThat(feed.entries()).extracting(FeedEntry::title).containsExactly("A");
        assertThat(feed.problems())
                .containsExactly("what follows the end of the feed was left out, which has more entries");
    }

    @Test
    void joinsAdjacentSectionsOfCdataThatWereEscaped() {
        FeedEntry entry = Fixtures.item("<title>&lt;![CDATA[a]]]]&gt;&lt;![CDATA[>b]]&gt;</title>");

        assertThat(entry.title()).isEqualTo("a]]>b");
    }

    @Test
    void readsSectionsOfCdataThatWereEscaped() {
        FeedEntry entry = Fixtures.item("<title>&lt;![CDATA[A & B]]&gt;</title>"
                + "<link>&lt;![CDATA[https://a.example/1]]&gt;</link>"
                + "<description> &lt;![CDATA[&lt;p>One&lt;/p>]]&gt; </description>");

        assertThat(entry.title()).isEqualTo("A & B");
        assertThat(entry.link()).isEqualTo("https://a.example/1");
        assertThat(entry.summary()).isEqualTo(new FeedText("<p>One</p>", ContentFormat.HTML));
    }

    @Test
    void readsEntitiesOfHtmlThatAreNotDeclared() {
        assertThat(Fixtures.item("<title>Caf&eacute;&nbsp;&bull; AT&T & more</title>")
                        .title())
                .isEqualTo("Café • AT&T & more");
    }

    @Test
    void readsPrefixesThatAreNotDeclared() {
        FeedEntry entry = Fixtures.item(
                "<title>A</title><dc:creator>Ada</dc:creator><content:encoded>&lt;p&gt;x&lt;/p&gt;</content:encoded>"
                        + "<media:title>B</media:title>");

        assertThat(entry.title()).isEqualTo("A");
        assertThat(entry.author()).isEqualTo("Ada");
        assertThat(entry.content()).isNotNull();
    }

    @Test
    void takesNoElementOfAnUnknownVocabularyForItsOwn() {
        assertThat(Fixtures.item("<g:title>Other</g:title><title>A</title>").title())
                .isEqualTo("A");
    }

    @Test
    void readsRssThatIsInTheNamespaceOfAtom() {
        FeedDocument feed = Fixtures.readText("<rss xmlns='http://www.w3.org/2005/Atom'><channel><title>T</title>"
                + "<item><title>A</title><link>https://a.example/1</link></item></channel></rss>");

        assertThat(feed.title()).isEqualTo("T");
        assertThat(feed.entries()).extracting(FeedEntry::link).containsExactly("https://a.example/1");
    }

    @Test
    void readsAtomWithoutANamespace() {
        FeedDocument feed = Fixtures.readText("<feed><title>T</title><entry><title>A</title></entry></feed>");

        assertThat(feed.entries()).extracting(FeedEntry::title).containsExactly("A");
    }

    @Test
    void readsNamesInAnyCase() {
        FeedDocument feed = Fixtures.readText(
                "<RSS><Channel><Item><Title>A</title><PubDate>2026-03-01</PubDate></ITEM>" + "</Channel></RSS>");

        assertThat(feed.entries()).extracting(FeedEntry::title).containsExactly("A");
        assertThat(feed.problems()).isEmpty();
    }

    @Test
    void readsMarkupThatIsNotEscaped() {
        FeedEntry entry =
                Fixtures.item("<title>A <b>b</b></title><description><p>One<br>two</p><link>no</link></description>");

        assertThat(entry.title()).isEqualTo("A b");
        assertThat(entry.summary()).isNotNull();
        assertThat(entry.link()).isNull();
    }

    @Test
    void readsEntriesWithoutEndTagsInTheirOrder() {
        String items = IntStream.range(0, 200)
                .mapToObj(i -> "<item><title>t" + i + "</title>")
                .collect(Collectors.joining());

        FeedDocument feed = Fixtures.readText("<rss><channel>" + items + "</item></channel></rss>");

        assertThat(feed.entries())
                .extracting(FeedEntry::title)
                .containsExactlyElementsOf(
                        IntStream.range(0, 200).mapToObj(i -> "t" + i).toList());
    }

    @Test
    void leavesOutAnEntryInWhichTheDocumentIsCutOff() {
        FeedDocument feed = Fixtures.readText("<rss><channel><item><link>https://a.example/1</link></item>"
                + "<item><link>https://a.example/article-");

        assertThat(feed.entries()).extracting(FeedEntry::link).containsExactly("https://a.example/1");
        assertThat(feed.problems()).containsExactly("the document is cut off in its last entry, which was left out");
    }

    @Test
    void readsJsonUpToAFault() {
        FeedDocument feed = Fixtures.readText("{\"version\": \"https://jsonfeed.org/version/1\", \"items\": ["
                + "{\"id\": \"1\", \"title\": \"A\"}, {\"id\": \"2\", \"tit");

        assertThat(feed.entries()).extracting(FeedEntry::title).containsExactly("A");
        assertThat(feed.problems()).containsExactly("the JSON is cut off or not valid after 1 entries");
    }

    @Test
    void readsNoEntryOutOfTheContentOfAnother() {
        FeedDocument feed =
                Fixtures.readText("<rss><channel><item><title>A</title><x:conflicts><item><title>Old</title>"
                        + "</item></x:conflicts></item></channel></rss>");

        assertThat(feed.entries()).extracting(FeedEntry::title).containsExactly("A");
    }

    @Test
    void letsAnEmptyEntryThroughWithTheReason() {
        FeedEntry entry = Fixtures.item("<title></title><link/>");

        assertThat(entry.problem()).isEqualTo("has no link, title or text");
        assertThat(entry.identity()).isEmpty();
    }

    @Test
    void expandsNoEntityOfADocumentAndOpensNone() {
        FeedDocument feed =
                Fixtures.readText("<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'><!ENTITY f SYSTEM"
                        + " 'file:///etc/passwd'>]><rss><channel><item><title>&b; &f;</title></item></channel></rss>");

        assertThat(feed.entries()).extracting(FeedEntry::title).containsExactly("&b; &f;");
    }

    @Test
    void keepsADateThatCannotBeReadWithoutATime() {
        FeedEntry entry = Fixtures.item("<title>A</title><pubDate>soon</pubDate>");

        assertThat(entry.published()).extracting("text", "time").containsExactly("soon", null);
    }

    @Test
    void removesControlsFromTitles() {
        assertThat(Fixtures.item("<title>A\u0000\u001b[31m&#7;&#x1b;B\n\tC</title>")
                        .title())
                .doesNotContain("\u0000", "\u001b", "\u0007", "\n");
    }

    @Test
    void removesTagsInAnyCase() {
        assertThat(Fixtures.item("<title>&lt;B&gt;A&lt;/B&gt;&lt;BR&gt;b</title>")
                        .title())
                .isEqualTo("A b");
    }

    @Test
    void keepsWordsInAngleBrackets() {
        assertThat(Fixtures.item("<title>A List&lt;Integer&gt; of 1 &lt; 2</title>")
                        .title())
                .isEqualTo("A List<Integer> of 1 < 2");
    }

    @Test
    void readsTheSitemapOfABrokenNamespace() {
        FeedDocument sitemap = Fixtures.readText(
                "<x:urlset xmlns:x='urn:other'><x:url><x:loc>https://a.example/1</x:loc></x:url></x:urlset>");

        assertThat(sitemap.entries()).extracting(FeedEntry::link).containsExactly("https://a.example/1");
    }

    @Test
    void resolvesLinksAgainstTheAddressOfTheFeed() {
        byte[] feed = ("<rss><channel><item><link>/a"
                        + " b</link></item><item><link>//c.example/1</link></item><item><link>www.d.example/1</link></item><item><link>No"
                        + " link here</link></item>"
                        + "<item><link>javascript:alert(1)</link></item><item><link>https://</link></item></channel></rss>")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(Fixtures.read(feed, null, "https://a.example/feeds/rss").entries())
                .extracting(FeedEntry::link)
                .containsExactly(
                        "https://a.example/a%20b", "https://c.example/1", "http://www.d.example/1", null, null, null);
    }

    @Test
    void takesAnIdForTheLinkOnlyIfItMayBeOne() {
        assertThat(Fixtures.readText("<rss><channel><item><guid>https://a.example/1</guid></item>"
                                + "<item><guid isPermaLink='false'>https://a.example/2</guid></item>"
                                + "<item><guid isPermaLink='true'>1234</guid></item></channel></rss>")
                        .entries())
                .extracting(FeedEntry::guid, FeedEntry::link)
                .containsExactly(
                        tuple("https://a.example/1", "https://a.example/1"),
                        tuple("https://a.example/2", null),
                        tuple("1234", null));
    }
}
