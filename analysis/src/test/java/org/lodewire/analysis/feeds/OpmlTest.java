package org.lodewire.analysis.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.analysis.definition.DefinitionRejectedException;
import org.lodewire.schemas.FeedContentMode;
import org.lodewire.schemas.FeedDefinition;

/** Import from OPML, export to it, and both one after the other. */
class OpmlTest {

    private static final String READER_EXPORT = """
        <?xml version="1.0" encoding="UTF-8"?>
        <opml version="1.0">
          <head><title>My feeds</title></head>
          <body>
            <outline text="Metals" title="Metals">
              <outline type="rss" text="Tin &amp; Zinc" title="Tin &amp; Zinc"
                       xmlUrl="https://example.org/rss?a=1&amp;b=2" htmlUrl="https://example.org/"/>
              <outline text="Asia">
                <outline type="rss" text="Tin in Asia" xmlurl="feed://asia.example.org/rss" language="unknown"/>
              </outline>
            </outline>
            <outline type="rss" text="Tin &amp; Zinc" xmlUrl="http://example.org/rss?a=1&amp;b=2" category="/Daily/Trade,b"/>
            <outline type="link" text="A page" url="https://example.org/page"/>
          </body>
        </opml>
        """;

    @TempDir
    private Path folder;

    private OpmlReader.Result read(String opml, FeedDefinition... applied)
            throws IOException, DefinitionRejectedException {
        return read(opml.getBytes(StandardCharsets.UTF_8), applied);
    }

    private OpmlReader.Result read(byte[] opml, FeedDefinition... applied)
            throws IOException, DefinitionRejectedException {
        return new OpmlReader().read(List.of(Files.write(folder.resolve("feeds.opml"), opml)), List.of(applied));
    }

    private static FeedDefinition.Builder feed(String id, String url) {
        return FeedDefinition.newBuilder().setId(id).setUrl(url);
    }

    @Test
    void foldersAndCategoriesBecomeTagsAndAFeedInTwoFoldersIsOne() throws Exception {
        OpmlReader.Result read = read(READER_EXPORT);
        assertThat(read.leftOut()).isEmpty();
        assertThat(read.feeds())
                .containsExactly(
                        feed("tin-zinc", "https://example.org/rss?a=1&b=2")
                                .setLabel("Tin & Zinc")
                                .setTags(List.of("Metals", "Daily", "Trade", "b"))
                                .build(),
                        feed("tin-in-asia", "http://asia.example.org/rss")
                                .setLabel("Tin in Asia")
                                .setTags(List.of("Metals", "Asia"))
                                .build());
    }

    @Test
    void aFeedThatIsDefinedKeepsItsIdAndWhatTheFileDoesNotGive() throws Exception {
        FeedDefinition defined = feed("mine", "https://asia.example.org/rss")
                .setLabel("Old title")
                .setLanguage("en")
                .setContent(FeedContentMode.PAGE)
                .build();
        assertThat(read(READER_EXPORT, defined).feeds())
                .contains(FeedDefinition.newBuilder(defined)
                        .setUrl("http://asia.example.org/rss")
                        .setLabel("Tin in Asia")
                        .setTags(List.of("Metals", "Asia"))
                        .build());
    }

    @Test
    void importingAgainChangesNothing() throws Exception {
        List<FeedDefinition> first = read(READER_EXPORT).feeds();
        assertThat(read(READER_EXPORT, first.toArray(FeedDefinition[]::new)).feeds())
                .isEqualTo(first);
    }

    @Test
    void reportsOutlinesThatAreNotValidAndImportsTheOthers() throws Exception {
        OpmlReader.Result read = read("""
            <opml><body>
              <outline text="Bad" xmlUrl="ftp://example.org/rss"/>
              <outline text="Good" xmlUrl="https://example.org/rss"/>
            </body></opml>\
            """);
        assertThat(read.feeds()).extracting(FeedDefinition::getId).containsExactly("good");
        assertThat(read.leftOut()).singleElement().asString().startsWith("Bad: url: is \"ftp://example.org/rss\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<outline text='Tin' xmlUrl='https://example.org/t",
                "<outline text=\"Tin\" xmlUrl=\"https://example.org/t",
                "<outline text=\"a > b\" xmlUrl=\"https://example.org/t\"",
                "<outline text='Tin' xmlUrl=",
                "<outline text='Tin' xml",
                "<outline text='Tin' xmlUrl=https://example.org/t",
                "<outl"
            })
    void saysInWhichLineAFileIsCutOffWithinAnOutline(String cut) throws Exception {
        OpmlReader.Result read = read("<opml><body>\n<outline text='Good' xmlUrl='https://example.org/rss'/>\n" + cut);

        assertThat(read.feeds()).extracting(FeedDefinition::getId).containsExactly("good");
        assertThat(read.leftOut()).singleElement().asString().contains("feeds.opml: line 3: the file is cut off");
    }

    @Test
    void writesAnOutlineALine() {
        List<FeedDefinition> feeds = List.of(
                feed("a", "https://example.org/a").build(),
                feed("b", "https://example.org/b").setTags(List.of("x", "y")).build(),
                feed("c", "https://example.org/c").setTags(List.of("x", "y")).build());

        assertThat(OpmlWriter.write(feeds).lines())
                .filteredOn(line -> line.contains("<outline"))
                .hasSize(5)
                .allSatisfy(line -> assertThat(line.split("<outline")).hasSize(2))
                .last()
                .asString()
                .startsWith("        <outline");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no XML", "<opml><body><outline text='a'/></body></opml>", "<rss><channel/></rss>"})
    void refusesAFileWithoutFeeds(String opml) {
        assertThatThrownBy(() -> read(opml))
                .isInstanceOf(DefinitionRejectedException.class)
                .hasMessageContaining("outlines with xmlUrl");
    }

    @Test
    void expandsNoEntities() throws Exception {
        Files.writeString(folder.resolve("secret"), "secret");
        OpmlReader.Result read = read("""
            <!DOCTYPE opml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "secret">]>
            <opml><body><outline text="&b;&x;" xmlUrl="https://example.org/rss"/></body></opml>\
            """);
        assertThat(read.feeds())
                .singleElement()
                .extracting(FeedDefinition::getLabel)
                .asString()
                .doesNotContain("aaaa", "secret");
    }

    @Test
    void readsOutlinesThatAreNestedVeryDeeply() throws Exception {
        String opml = "<outline text='f'>".repeat(100_000) + "<outline text='Deep' xmlUrl='https://example.org/rss'/>";
        assertThat(read(opml).feeds()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void whatIsExportedIsImportedAsItWas() throws Exception {
        Random random = new Random(15);
        List<FeedDefinition> feeds = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            feeds.add(new RandomFeed(random).definition(i));
        }
        OpmlReader.Result read = read(OpmlWriter.write(feeds));
        assertThat(read.leftOut()).isEmpty();
        assertThat(read.feeds()).containsExactlyInAnyOrderElementsOf(feeds);
    }

    @Test
    void whatIsExportedAsYamlIsReadAsItWas() throws Exception {
        Random random = new Random(16);
        List<FeedDefinition> feeds = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            feeds.add(new RandomFeed(random).definition(i));
        }
        Path file = Files.writeString(folder.resolve("feeds.yaml"), FeedYaml.write(feeds));
        assertThat(new FeedDefinitionFiles().read(List.of(file))).isEqualTo(feeds);
    }

    /** Whatever is in a file, what is read of it is valid: it can be exported and imported again. */
    @Test
    void damagedFilesGiveValidFeedsOrAreRefused() throws Exception {
        Random random = new Random(17);
        byte[] whole = READER_EXPORT.getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i < 1 + random.nextInt(20); i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                List<FeedDefinition> feeds = read(damaged).feeds();
                if (!feeds.isEmpty()) {
                    assertThat(read(OpmlWriter.write(feeds)).feeds()).containsExactlyInAnyOrderElementsOf(feeds);
                }
            } catch (DefinitionRejectedException e) {
                assertThat(e).hasMessageContaining("outlines with xmlUrl");
            }
        }
    }
}
