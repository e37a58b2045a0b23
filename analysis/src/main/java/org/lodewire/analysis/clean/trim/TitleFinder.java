package org.lodewire.analysis.clean.trim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.DocumentLines;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.rule.LineFolding;
import org.lodewire.analysis.clean.word.WordIndex;
import org.lodewire.analysis.clean.word.WordKind;

/** Finds the title among the lines before an article. Stateless. */
final class TitleFinder {

    private static final int MIN_WORDS = 4;
    private static final int MAX_WORDS = 30;
    /** Maximum distance of a title before the first paragraph, in lines. */
    private static final int MAX_DISTANCE = 40;

    private static final int PARAGRAPHS_COMPARED = 8;
    private static final int CHARACTERS_COMPARED = 2_000;

    private TitleFinder() {}

    /**
     * Returns the index of the title, or -1 if no line is one with sufficient certainty.
     *
     * @param reasons why each line is boilerplate according to the rules; null elements for other lines
     * @param start   index of the first paragraph
     * @param url     address of the article; null if unknown
     */
    static int find(DocumentLines document, @Nullable String[] reasons, int start, @Nullable String url) {
        Map<Integer, Set<String>> candidates = candidates(document, reasons, start);
        if (candidates.isEmpty()) {
            return -1;
        }
        Set<String> body = bodyWords(document, start, candidates.values());
        Set<String> slug = url == null ? Set.of() : WordKind.OF_CONTENT.words(url);
        int found = -1;
        double best = 0;
        for (Map.Entry<Integer, Set<String>> candidate : candidates.entrySet()) {
            double score = score(document, candidate.getKey(), candidate.getValue(), start, body, slug);
            if (score > best) {
                best = score;
                found = candidate.getKey();
            }
        }
        return found;
    }

    /** Returns the words of each line that could be a title, by index. */
    private static Map<Integer, Set<String>> candidates(DocumentLines document, @Nullable String[] reasons, int start) {
        Map<Integer, Set<String>> candidates = new LinkedHashMap<>();
        for (int i = Math.max(0, start - MAX_DISTANCE); i < Math.min(start + 1, document.size()); i++) {
            if (reasons[i] == null && isHeadline(document.line(i))) {
                candidates.put(i, WordKind.OF_CONTENT.words(document.line(i).text()));
            }
        }
        return candidates;
    }

    private static boolean isHeadline(Line line) {
        return line.words() >= MIN_WORDS
                && line.words() <= MAX_WORDS
                && (!line.sentence()
                        || "?!".indexOf(line.text().charAt(line.text().length() - 1)) >= 0)
                && beginsWithLetterOrDigit(line.text());
    }

    private static boolean beginsWithLetterOrDigit(String text) {
        int start = LineFolding.start(text);
        return start == text.length() || Character.isLetterOrDigit(text.codePointAt(start));
    }

    /**
     * Returns how likely a line is the title: zero unless it shares words with the article or its address, higher if it occurs
     * twice or early.
     */
    private static double score(
            DocumentLines document, int at, Set<String> words, int start, Set<String> body, Set<String> slug) {
        int longWords = 0;
        int inBody = 0;
        int inSlug = 0;
        for (String word : words) {
            longWords += isLong(word) ? 1 : 0;
            inBody += isLong(word) && body.contains(word) ? 1 : 0;
            inSlug += slug.contains(word) ? 1 : 0;
        }
        double slugShare = (double) inSlug / words.size();
        if ((double) inBody / Math.max(1, longWords) < 0.4 && slugShare < 0.6) {
            return 0;
        }
        Title title = new Title(document.line(at).text());
        boolean repeated = false;
        for (int i = Math.max(0, start - MAX_DISTANCE); i < Math.min(start + 2, document.size()); i++) {
            repeated |= i != at && title.isCopy(document.line(i));
        }
        return 1 + slugShare * 2 + (repeated ? 1 : 0) + 1.0 / (at + 2);
    }

    private static boolean isLong(String word) {
        return word.length() > 3;
    }

    /** Returns the words of the candidates that occur in the first paragraphs of the article. */
    private static Set<String> bodyWords(DocumentLines document, int start, Iterable<Set<String>> candidates) {
        Set<String> wanted = new LinkedHashSet<>();
        candidates.forEach(wanted::addAll);
        List<String> numbered = new ArrayList<>(wanted);
        WordIndex index = new WordIndex(WordKind.OF_CONTENT, wanted);
        BitSet found = new BitSet();
        int paragraphs = 0;
        for (int i = start; i < document.size() && paragraphs < PARAGRAPHS_COMPARED; i++) {
            if (document.isKept(i) && document.line(i).prose()) {
                String text = document.line(i).text();
                index.scan(text, 0, Math.min(CHARACTERS_COMPARED, text.length()), found::set);
                paragraphs++;
            }
        }
        Set<String> words = new LinkedHashSet<>();
        found.stream().forEach(number -> words.add(numbered.get(number)));
        return words;
    }
}
