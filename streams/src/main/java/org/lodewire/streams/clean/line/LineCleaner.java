package org.lodewire.streams.clean.line;

import java.util.Set;

/**
 * Decides line by line what is part of the article. Rules on a line alone come first, then those that look at neighbours,
 * then the article's first and last line, then what depends on being near either end. Immutable.
 */
public final class LineCleaner {

    /** Fewer words of running text than this before a line, or after it, and it stands at an end of the article. */
    private static final int EDGE_WORDS = 90;
    /** What may well be a heading inside an article, and is furniture only at its ends. */
    private static final Set<String> ONLY_AT_ENDS = Set.of("kicker", "date", "byline", "author", "navigation", "credit",
            "gallery", "login", "weather", "digest", "notice", "debris");
    private static final int LONGEST_LIST = 12;
    /** So few lines after the last paragraph are the article's own if none of them is furniture: a source, a list's end. */
    private static final int CLEAN_END = 3;

    private final LineRules rules;
    private final DateLine dates;

    public LineCleaner(LineRules rules, DateLine dates) {
        this.rules = rules;
        this.dates = dates;
    }

    /** What the lines say about the article besides its text; null where they do not say it. */
    public record Findings(String title, String author, String published) {
    }

    /**
     * Gives every line that is not part of the article its reason.
     *
     * @param whole true if the lines are all of a document, false if they were already chosen as its main content
     */
    public Findings clean(Draft draft, String url, String title, String author, boolean whole) {
        for (int i = 0; whole && i < draft.size(); i++) {
            if (draft.kept(i)) {
                draft.remove(i, rules.reason(draft.line(i)));
            }
        }
        Digest.remove(draft);
        Pictures.removeDescriptions(draft);
        ArticleSpan span = whole ? ArticleSpan.of(draft) : new ArticleSpan(0, draft.size());
        int titleAt = -1;
        if (title == null && whole) {
            titleAt = TitleFinder.find(draft, span.start(), url);
            title = titleAt < 0 ? null : draft.line(titleAt).text();
        }
        titleAt = removeCopies(draft, title, span);
        if (whole) {
            cut(draft, span, titleAt);
        }
        Edges edges = Edges.of(draft, EDGE_WORDS);
        restoreInside(draft, edges);
        String byline = Bylines.remove(draft, edges, author);
        removeSections(draft);
        return new Findings(title, author != null ? author : byline, published(draft, edges));
    }

    private static int removeCopies(Draft draft, String title, ArticleSpan span) {
        int last = -1;
        Title copied = title == null ? null : new Title(title);
        for (int i = 0; title != null && i < draft.size(); i++) {
            if (draft.kept(i) && copied.isCopy(draft.line(i))) {
                draft.remove(i, "title");
                last = i <= span.start() ? i : last;
            }
        }
        return last;
    }

    /** Removes what is outside the span, save a heading between the title and the first paragraph, and a clean end. */
    private static void cut(Draft draft, ArticleSpan span, int titleAt) {
        int start = span.start();
        if (titleAt >= 0 && titleAt == start - 2 && draft.kept(start - 1)) {
            start--;
        }
        for (int i = 0; i < start; i++) {
            draft.remove(i, "head");
        }
        boolean cleanEnd = draft.size() - span.end() <= CLEAN_END;
        for (int i = span.end(); i < draft.size(); i++) {
            cleanEnd &= draft.kept(i);
        }
        for (int i = span.end(); i < draft.size() && !cleanEnd; i++) {
            draft.remove(i, "tail");
        }
    }

    private void restoreInside(Draft draft, Edges edges) {
        for (int i = edges.first(); i < edges.last(); i++) {
            String reason = draft.reason(i);
            boolean oneWord = "related".equals(reason) && draft.line(i).words() == 1;
            if (reason != null && (ONLY_AT_ENDS.contains(reason) || oneWord) && (!draft.line(i).prose() || reason.equals("digest"))
                    && reason.equals(rules.reason(draft.line(i)))) {
                draft.restore(i);
            }
        }
    }

    /** A heading over related articles takes the labels below it along, up to the next paragraph or heading. */
    private void removeSections(Draft draft) {
        for (int i = 0; i < draft.size(); i++) {
            Line line = draft.line(i);
            if ("related".equals(draft.reason(i)) && line.words() > 1 && line.words() < 6
                    && "related".equals(rules.reason(line))) {
                int end = i + 1;
                while (end < draft.size() && end - i <= LONGEST_LIST && !draft.line(end).prose() && !draft.line(end).heading()) {
                    end++;
                }
                for (int j = i + 1; j < end && end - i <= LONGEST_LIST; j++) {
                    draft.remove(j, "related");
                }
            }
        }
    }

    private String published(Draft draft, Edges edges) {
        for (int i = 0; i < edges.first(); i++) {
            if ("date".equals(draft.reason(i)) || "byline".equals(draft.reason(i))) {
                String published = dates.published(draft.line(i).text());
                if (published != null) {
                    return published;
                }
            }
        }
        return null;
    }
}
