package org.lodewire.analysis.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A made-up article, from {@code inserts/LANGUAGE.txt}.
 *
 * @param paragraphs the article
 * @param inserts    boilerplate that may stand between its paragraphs, each of some lines
 * @param comments   headings of comments: before the last paragraph, they may make it a comment
 * @param kept       sentences of articles that resemble boilerplate
 */
record MadeUpArticle(
        List<String> paragraphs, List<List<String>> inserts, List<List<String>> comments, List<String> kept) {

    static MadeUpArticle read(String language) {
        MadeUpArticle article =
                new MadeUpArticle(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                MadeUpArticle.class.getResourceAsStream("inserts/" + language + ".txt"), StandardCharsets.UTF_8))) {
            String part = "";
            boolean begins = true;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("== ")) {
                    part = line.substring(3);
                    begins = true;
                } else if (line.isBlank()) {
                    begins = true;
                } else if (part.equals("inserts") || part.startsWith("headings")) {
                    List<List<String>> blocks = part.equals("inserts") ? article.inserts : article.comments;
                    if (begins) {
                        blocks.add(new ArrayList<>());
                    }
                    blocks.get(blocks.size() - 1).add(line);
                    begins = false;
                } else {
                    (part.equals("article") ? article.paragraphs : article.kept).add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return article;
    }
}
