package org.lodewire.producer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.article.SizeLimit;

class SeedsTest {

    private static final Path SEEDS = Path.of("..", "seeds");

    @Test
    void areTheUnchangedBytesOfFiveFiles() throws IOException {
        for (Article article : seeds()) {
            assertThat(article.content().toByteArray())
                    .isEqualTo(Files.readAllBytes(Path.of(article.provenance().file())));
        }
        assertThat(seeds()).hasSize(5);
    }

    @Test
    void includeEveryFileOfTheFolder() throws IOException {
        try (Stream<Path> files = Files.list(SEEDS.resolve("corpus"))) {
            assertThat(seeds())
                    .extracting(article ->
                            Path.of(article.provenance().file()).getFileName().toString())
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void haveOnlyMetadataThatTheirTextsContain() throws IOException {
        for (Article article : seeds()) {
            String text = new String(article.content().toByteArray(), StandardCharsets.UTF_8);
            Stream.of(
                            article.metadata().source(),
                            article.metadata().title(),
                            article.metadata().author())
                    .filter(said -> said != null)
                    .forEach(said -> assertThat(text).contains(said));
        }
    }

    @Test
    void haveTheSourcesThatAreKnown() throws IOException {
        assertThat(seeds())
                .extracting(Article::source)
                .containsExactly("CRBC News", "unknown", "CNN", "unknown", "The New York Times");
    }

    @Test
    void haveNoUrlAndTwoDates() throws IOException {
        assertThat(seeds()).extracting(Article::url).containsOnlyNulls();
        assertThat(seeds())
                .extracting(article -> article.metadata().published())
                .extracting(published -> published == null ? null : published.text())
                .containsExactly(null, "2025-06-15", null, null, "2025-06-11T06:26:00-04:00");
    }

    @Test
    void beginWithTheOldestInOrderOfPublication() throws IOException {
        List<Arrival> ordered = Reading.all(Corpus.at(SEEDS, SizeLimit.DEFAULT)
                .inOrderPublished(Instant.parse("2026-01-01T00:00:00Z"), () -> false));

        assertThat(ordered)
                .extracting(arrival -> arrival.provenance().file().replaceAll(".*/(...)_.*", "$1"))
                .containsExactly("004", "001", "000", "002", "003");
    }

    private static List<Article> seeds() throws IOException {
        return Reading.all(Corpus.at(SEEDS, SizeLimit.DEFAULT).inOrderGiven()).stream()
                .map(Article.class::cast)
                .toList();
    }
}
