package org.lodewire.analysis.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.analysis.definition.DefinitionRejectedException;
import org.lodewire.schemas.FeedContentMode;
import org.lodewire.schemas.FeedDefinition;

class FeedDefinitionFilesTest {

    private static final String MINIMAL = "feeds:\n  - {id: tin, url: \"https://example.org/tin.xml\"}\n";

    @TempDir
    private Path folder;

    private final FeedDefinitionFiles files = new FeedDefinitionFiles();

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private List<FeedDefinition> read(String content) throws IOException, DefinitionRejectedException {
        return files.read(List.of(write("feeds.yaml", content)));
    }

    private static String withField(String field) {
        return MINIMAL.replace("}", ", " + field + "}");
    }

    @Test
    void readsEveryField() throws Exception {
        assertThat(read("""
            feeds:
              - id: tin
                url: https://example.org/tin.xml?page=1
                label: Tin news
                source: example.org
                language: pt_br
                content: page
                selector: h2 a[href]
                min-interval: 10m
                max-interval: 7d
                backfill: 3d
                include: [tin, cassiterite]
                exclude: [canned]
                tags: [mining, metals]
            """))
                .containsExactly(FeedDefinition.newBuilder()
                        .setId("tin")
                        .setUrl("https://example.org/tin.xml?page=1")
                        .setLabel("Tin news")
                        .setSource("example.org")
                        .setLanguage("pt-BR")
                        .setContent(FeedContentMode.PAGE)
                        .setSelector("h2 a[href]")
                        .setMinIntervalMillis(Duration.ofMinutes(10).toMillis())
                        .setMaxIntervalMillis(Duration.ofDays(7).toMillis())
                        .setBackfillMillis(Duration.ofDays(3).toMillis())
                        .setInclude(List.of("tin", "cassiterite"))
                        .setExclude(List.of("canned"))
                        .setTags(List.of("mining", "metals"))
                        .build());
    }

    @Test
    void hasTheDefaultsOfTheSchema() throws Exception {
        assertThat(read(MINIMAL))
                .containsExactly(FeedDefinition.newBuilder()
                        .setId("tin")
                        .setUrl("https://example.org/tin.xml")
                        .build());
    }

    @Test
    void aFeedReplacesTheDefaultsOfItsFile() throws Exception {
        List<FeedDefinition> feeds = read("""
            defaults: {language: en, tags: [mining], max-interval: 1h}
            feeds:
              - {id: tin, url: "https://example.org/tin.xml"}
              - {id: zinn, url: "https://example.org/zinn.xml", language: de, tags: []}
            """);
        assertThat(feeds).extracting(FeedDefinition::getLanguage).containsExactly("en", "de");
        assertThat(feeds).extracting(FeedDefinition::getTags).containsExactly(List.of("mining"), List.of());
        assertThat(feeds)
                .extracting(FeedDefinition::getMaxIntervalMillis)
                .containsOnly(Duration.ofHours(1).toMillis());
    }

    @Test
    void defaultsOfOneFileDoNotApplyToAnother() throws Exception {
        write("a.yaml", "defaults: {language: en}\nfeeds: [{id: a, url: \"https://example.org/a\"}]\n");
        write("b.yaml", "feeds: [{id: b, url: \"https://example.org/b\"}]\n");
        assertThat(files.read(List.of(folder)))
                .extracting(FeedDefinition::getLanguage)
                .containsExactly("en", null);
    }

    @Test
    void reportsAllFaultsOfAllFilesWithFileLineAndField() throws Exception {
        write("a.yaml", """
            defaults: {language: english language}
            feeds:
              - {id: Tin, url: "https://example.org/a"}

              - id: zinc
                url: ftp://example.org/b
                max-intervall: 1h
            """);
        write("b.yaml", "feeds:\n  - {id: lead}\n  - lead\n");
        DefinitionRejectedException rejection =
                catchThrowableOfType(DefinitionRejectedException.class, () -> files.read(List.of(folder)));
        assertThat(rejection.faults()).hasSize(6);
        assertThat(rejection.faults().get(0)).contains("a.yaml: line 1, defaults.language: ", "such as en or pt-BR");
        assertThat(rejection.faults().get(1)).contains("a.yaml: line 3, feeds[0].id: is \"Tin\"", "lower-case");
        assertThat(rejection.faults().get(2)).contains("a.yaml: line 6, feeds[1].url: ", "an http or https URL");
        assertThat(rejection.faults().get(3))
                .contains("a.yaml: line 7, feeds[1].max-intervall: is not a field of a feed", "max-interval?");
        assertThat(rejection.faults().get(4)).contains("b.yaml: line 2, feeds[0].url: is missing");
        assertThat(rejection.faults().get(5)).contains("b.yaml: line 3, feeds[1]: is \"lead\"", "a group of fields");
    }

    @Test
    void reportsWhereAnIdThatIsGivenTwiceIsDefined() throws Exception {
        write("a.yaml", "feeds:\n  - {id: tin, url: \"https://example.org/a\"}\n");
        write("b.yaml", "feeds:\n  - {id: tin, url: \"https://example.org/b\"}\n");
        assertThatThrownBy(() -> files.read(List.of(folder)))
                .hasMessageContainingAll("b.yaml: line 2, feeds[0].id: is tin", "already defined in", "a.yaml, line 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://example.org/a",
                "example.org/a",
                "https://",
                "https://user:secret@example.org/a",
                "https://example.org/a b",
                "javascript:alert(1)",
            })
    void acceptsOnlyHttpAddressesWithoutUserNames(String url) {
        assertThatThrownBy(() -> read("feeds: [{id: tin, url: \"" + url + "\"}]"))
                .isInstanceOf(DefinitionRejectedException.class)
                .hasMessageContaining("feeds[0].url: is \"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "content: some            | content: is \"some\", but must be one of auto, feed, page",
                "language: ''             | language: is \"\"",
                "language: english        | language: is \"english\"",
                "language: und            | language: is \"und\"",
                "selector: 'a['           | selector: is \"a[\", but must be a CSS selector",
                "selector: 'a[href~=(x+)+y]' | without regular expressions",
                "selector: 'p:MATCHES(x)' | without regular expressions",
                "min-interval: 10         | min-interval: is 10, but must be a duration",
                "max-interval: 8d         | max-interval: is 8d, but must be at most 7d",
                "max-interval: 1m         | max-interval: is 1m, but must be at least min-interval, which is 5m",
                "min-interval: 7h         | max-interval: is 6h, but must be at least min-interval, which is 7h",
                "include: tin             | include: is \"tin\", but must be a list",
                "tags: [a, a]             | tags: is [\"a\",\"a\"], but must be a list of at most 10 distinct texts",
                "label: \"a\\u0007b\"     | label: is ",
                "source: \"a\\nb\"        | source: is ",
                "every: 1h                | every: is not a field of a feed",
            })
    void rejectsSettingsThatAreNotValid(String field, String fault) {
        assertThatThrownBy(() -> read(withField(field)))
                .isInstanceOf(DefinitionRejectedException.class)
                .hasMessageContaining(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"feeds: []", "defaults: {language: en}", "feeds: tin", "[]", "", "feeds: [&a {id: a}, *a]"})
    void rejectsAFileWithoutAListOfFeeds(String content) {
        assertThatThrownBy(() -> read(content)).isInstanceOf(DefinitionRejectedException.class);
    }

    @Test
    void findsTheLinesOfFeedsInJson() throws Exception {
        Path file =
                write("feeds.json", "{\"feeds\": [\n{\"id\": \"a\", \"url\": \"https://example.org\"},\n{\"id\": 7}]}");
        assertThatThrownBy(() -> files.read(List.of(file))).hasMessageContaining("line 3, feeds[1].id: is 7");
    }
}
