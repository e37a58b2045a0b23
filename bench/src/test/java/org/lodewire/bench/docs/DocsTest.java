package org.lodewire.bench.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages of the repository: what they link to exists. Addresses on the web are not visited. */
class DocsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void relativeLinksResolve() throws IOException {
        assertThat(pages())
                .isNotEmpty()
                .flatExtracting(page -> page.brokenLinks(ROOT))
                .isEmpty();
    }

    @Test
    void everyPageOfTheDocsIsInTheirIndex() throws IOException {
        Path docs = ROOT.resolve("docs");
        List<Path> linked = MarkdownPage.read(docs.resolve("README.md")).linkedFiles();
        assertThat(pages())
                .extracting(MarkdownPage::file)
                .filteredOn(file -> file.startsWith(docs) && !file.startsWith(docs.resolve("decisions")))
                .filteredOn(file -> !file.equals(docs.resolve("README.md")))
                .allSatisfy(file -> assertThat(linked).contains(file));
    }

    private static List<MarkdownPage> pages() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !ROOT.relativize(file).toString().matches("(.*/)?(target|\\.[^/]+)/.*"))
                    .sorted()
                    .map(MarkdownPage::read)
                    .toList();
        }
    }
}
