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

/** What is held against each other, the floor first: what any of the others does at least. */
public final class Extractors {

    private static final String NOWHERE = "http://localhost/";

    private Extractors() {}

    /** For pages: jsoup's parse of the bytes alone, the clean stage, and extractors that build on jsoup as well. */
    public static List<Extractor> ofPages() {
        return List.of(
                new Extractor("jsoup's parse", Extractors::parse),
                lodewire(),
                new Extractor("readability4j", Extractors::readability),
                new Extractor("crux", Extractors::crux));
    }

    /** For texts: decoding and copying the lines, and the clean stage. */
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
            // It counts as a page in which it found nothing.
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

    /** Both need one to resolve links. */
    private static String address(LabelledPage page) {
        return page.url() == null ? NOWHERE : page.url();
    }

    private static String copyLines(LabelledPage article) {
        String text = new String(article.bytes(), StandardCharsets.UTF_8);
        StringBuilder copy = new StringBuilder(text.length());
        text.lines().forEach(line -> copy.append(line).append('\n'));
        return copy.toString();
    }
}
