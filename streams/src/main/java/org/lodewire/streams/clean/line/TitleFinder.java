package org.lodewire.streams.clean.line;

import java.util.Locale;
import java.util.Set;

/** Finds the title among the lines in front of an article, and its copies anywhere. Stateless. */
final class TitleFinder {

    private static final int MIN_WORDS = 4;
    private static final int MAX_WORDS = 30;
    /** How far in front of the first paragraph a title stands at most, in lines. */
    private static final int REACH = 40;
    private static final int PARAGRAPHS_COMPARED = 8;

    private TitleFinder() {
    }

    /** Index of the title's line, or -1 if no line in front of the article is one beyond reasonable doubt. */
    static int find(Draft draft, int start, String url) {
        Set<String> body = bodyWords(draft, start);
        Set<String> slug = url == null ? Set.of() : Fold.words(url);
        int found = -1;
        double best = 0;
        for (int i = Math.max(0, start - REACH); i < Math.min(start + 1, draft.size()); i++) {
            Line line = draft.line(i);
            if (draft.kept(i) && isHeadline(line)) {
                double score = score(draft, i, start, body, slug);
                if (score > best) {
                    best = score;
                    found = i;
                }
            }
        }
        return found;
    }

    private static boolean isHeadline(Line line) {
        return line.words() >= MIN_WORDS && line.words() <= MAX_WORDS
                && (!line.sentence() || "?!".indexOf(line.text().charAt(line.text().length() - 1)) >= 0)
                && Character.isLetterOrDigit(Fold.trimStart(line.text() + "x").codePointAt(0));
    }

    /** Zero unless the line shares words with the article or its address. A second copy and standing first count for it. */
    private static double score(Draft draft, int at, int start, Set<String> body, Set<String> slug) {
        Set<String> words = Fold.words(draft.line(at).text());
        long telling = words.stream().filter(word -> word.length() > 3).count();
        double inBody = (double) words.stream().filter(word -> word.length() > 3 && body.contains(word)).count()
                / Math.max(1, telling);
        double inSlug = (double) words.stream().filter(slug::contains).count() / words.size();
        if (inBody < 0.4 && inSlug < 0.6) {
            return 0;
        }
        boolean repeated = false;
        for (int i = Math.max(0, start - REACH); i < Math.min(start + 2, draft.size()); i++) {
            repeated |= i != at && isCopy(draft.line(i), draft.line(at).text());
        }
        return 1 + inSlug * 2 + (repeated ? 1 : 0) + 1.0 / (at + 2);
    }

    private static Set<String> bodyWords(Draft draft, int start) {
        StringBuilder body = new StringBuilder();
        int paragraphs = 0;
        for (int i = start; i < draft.size() && paragraphs < PARAGRAPHS_COMPARED; i++) {
            if (draft.kept(i) && draft.line(i).prose()) {
                body.append(draft.line(i).text(), 0, Math.min(2_000, draft.line(i).text().length())).append(' ');
                paragraphs++;
            }
        }
        return Fold.words(body.toString());
    }

    /** Whether a line says what the title says: nearly the same words, or the title with a site's name behind it. */
    static boolean isCopy(Line line, String title) {
        int length = line.text().length();
        if (title.length() > 400 || length > 2 * title.length() + 8 || title.length() > 2 * length + 8) {
            return false;
        }
        String one = bare(line.text());
        String other = bare(title);
        if (one.equals(other)) {
            return true;
        }
        Set<String> ours = Fold.words(line.text());
        Set<String> theirs = Fold.words(title);
        if (ours.size() < MIN_WORDS || theirs.size() < MIN_WORDS) {
            return false;
        }
        long shared = ours.stream().filter(theirs::contains).count();
        return shared >= 0.85 * (ours.size() + theirs.size() - shared);
    }

    private static String bare(String text) {
        return Fold.trimStart(Fold.trimEnd(Fold.phrase(text.toLowerCase(Locale.ROOT))));
    }
}
