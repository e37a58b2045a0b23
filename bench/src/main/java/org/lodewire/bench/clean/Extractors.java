package org.lodewire.bench.clean;

import com.chimbori.crux.articles.ArticleExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.lodewire.analysis.clean.Cleaner;

/** The compared extractors. The first is the baseline: work that all others include. */
public final class Extractors {

    private static final String NO_ADDRESS = "http://localhost/";

    private Extractors() {}

    /** Returns those for pages: parsing with jsoup alone, the clean stage, and other extractors that use jsoup. */
    public static List<Extractor> ofPages() {
        return List.of(
                new Extractor("jsoup's parse", Extractors::parse),
                lodewire(),
                new Extractor("readability4j", Extractors::readability),
                new Extractor("crux", Extractors::crux));
    }

    /** Returns those for texts: decoding and copying the lines, and the clean stage. */
    public static List<Extractor> ofTexts() {
        return List.of(new Extractor("copying lines", Extractors::copyLines), lodewire());
    }

    private static Extractor lodewire() {
        Cleaner cleaner = new Cleaner();
        return new Extractor(
                "lodewire", article -> cleaner.clean(article.input()).text());
    }

    static String parse(LabelledPage page) {
        try {
            Document parsed = Jsoup.parse(new ByteArrayInputStream(page.bytes()), StandardCharsets.UTF_8.name(), "");
            return parsed.nodeName();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private static String readability(LabelledPage page) {
        try {
            String text =
                    new Readability4J(address(page), page.string()).parse().getTextContent();
            return text == null ? "" : text;
        } catch (RuntimeException | StackOverflowError e) {
            // Counts as a page without text.
            return "";
        }
    }

    private static String crux(LabelledPage page) {
        try {
            Document found = ArticleExtractor.with(address(page), page.string())
                    .extractContent()
                    .article()
                    .document;
            return found == null ? "" : found.text();
        } catch (RuntimeException | StackOverflowError e) {
            return "";
        }
    }

    /** Returns an address, which both extractors need to resolve links. */
    private static String address(LabelledPage page) {
        return page.url() == null ? NO_ADDRESS : page.url();
    }

    private static String copyLines(LabelledPage article) {
        String text = new String(article.bytes(), StandardCharsets.UTF_8);
        StringBuilder copy = new StringBuilder(text.length());
        text.lines().forEach(line -> copy.append(line).append('\n'));
        return copy.toString();
    }
}
