package org.lodewire.analysis.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.schemas.ContentFormat;

/** Boilerplate between the paragraphs of made-up articles, in ten languages, and sentences that only resemble it. */
class InsertsTest {

    private static final String MIDDLE = "middle";
    private static final String BEFORE_LAST = "before the last paragraph";

    // Immutable, and takes a while to load.
    private static final Cleaner CLEANER = new Cleaner();

    @ParameterizedTest
    @ValueSource(strings = {"ar", "de", "en", "es", "fr", "it", "ja", "pt", "ru", "zh"})
    void removesInsertsFromTextsAndNothingElse(String language) {
        MadeUpArticle article = MadeUpArticle.read(language);
        List<String> faults = new ArrayList<>();
        for (List<String> insert : article.inserts()) {
            noteText(faults, MIDDLE, 2, insert, article);
            noteText(faults, BEFORE_LAST, article.paragraphs().size() - 1, insert, article);
        }
        for (List<String> heading : article.comments()) {
            noteText(faults, MIDDLE, 2, heading, article);
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "de", "en", "es", "fr", "it", "ja", "pt", "ru", "zh"})
    void removesInsertsFromPagesAndNothingElse(String language) {
        MadeUpArticle article = MadeUpArticle.read(language);
        List<String> faults = new ArrayList<>();
        for (List<String> insert : article.inserts()) {
            List<String> lines = new ArrayList<>(article.paragraphs());
            lines.addAll(2, insert);
            note(faults, MIDDLE, insert, article.paragraphs(), clean(ContentFormat.HTML, page(lines)));
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "de", "en", "es", "fr", "it", "ja", "pt", "ru", "zh"})
    void marksBetweenParagraphsTakeNoneAlong(String language) {
        MadeUpArticle article = MadeUpArticle.read(language);
        List<String> lost = new ArrayList<>();
        for (String marks : List.of("* * *", "***", "---", "• • •", "~", "###", "___", "◆", "…", "=====")) {
            for (int index : new int[] {2, article.paragraphs().size() - 1}) {
                List<String> lines = new ArrayList<>(article.paragraphs());
                lines.add(index, marks);
                List<String> missing = new ArrayList<>(article.paragraphs());
                missing.removeAll(clean(ContentFormat.TEXT, String.join("\n", lines)));
                missing.forEach(paragraph -> lost.add(marks + " at " + index + ": " + paragraph));
            }
        }
        assertThat(lost).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "de", "en", "es", "fr", "it", "ja", "pt", "ru", "zh"})
    void keepsSentencesThatResembleInserts(String language) {
        MadeUpArticle article = MadeUpArticle.read(language);
        List<String> faults = new ArrayList<>();
        for (String sentence : article.kept()) {
            List<String> lines = new ArrayList<>(article.paragraphs());
            lines.add(2, sentence);
            note(faults, MIDDLE, List.of(sentence), lines, clean(ContentFormat.TEXT, String.join("\n", lines)));
            note(faults, MIDDLE, List.of(sentence), lines, clean(ContentFormat.HTML, page(lines)));
        }
        assertThat(faults).isEmpty();
    }

    private static void noteText(
            List<String> faults, String place, int index, List<String> insert, MadeUpArticle article) {
        List<String> lines = new ArrayList<>(article.paragraphs());
        lines.addAll(index, insert);
        note(faults, place, insert, article.paragraphs(), clean(ContentFormat.TEXT, String.join("\n", lines)));
    }

    private static void note(
            List<String> faults, String place, List<String> insert, List<String> expected, List<String> found) {
        List<String> missing = new ArrayList<>(expected);
        missing.removeAll(found);
        List<String> left = new ArrayList<>(found);
        left.removeAll(expected);
        if (!missing.isEmpty() || !left.isEmpty()) {
            faults.add(insert + ", " + place + ": lost " + missing + ", kept " + left);
        }
    }

    private static String page(List<String> lines) {
        return lines.stream()
                .map(line -> "<p>" + line.replace("&", "&amp;") + "</p>")
                .collect(Collectors.joining("\n", "<html><body><article>", "</article></body></html>"));
    }

    private static List<String> clean(ContentFormat format, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        String text = CLEANER.clean(new CleanInput("s", null, null, null, null, format, bytes, "utf-8"))
                .text();
        return List.of(text.split("\n"));
    }
}
