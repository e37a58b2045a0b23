package org.lodewire.analysis.clean.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one document while it is being cleaned. Each line has the reason why it was removed, or null if it is kept.
 * Not thread-safe.
 */
public final class DocumentLines {

    /**
     * Further removed lines are merged into the last removal, so that the record of an article stays small however much
     * boilerplate its page has.
     */
    private static final int MAX_REMOVALS = 500;

    private final List<Line> lines;
    private final @Nullable String[] reasons;

    /** Creates a document of which all lines are kept. */
    public DocumentLines(List<Line> lines) {
        this.lines = new ArrayList<>(lines);
        this.reasons = new String[lines.size()];
    }

    public int size() {
        return lines.size();
    }

    public Line line(int i) {
        return lines.get(i);
    }

    /** Replaces the text of a line by one that differs in white space only, and may have several lines. */
    public void rewrite(int i, String text) {
        Line line = lines.get(i);
        lines.set(i, new Line(text, line.heading(), line.linked(), line.words(), line.sentence()));
    }

    /** Returns why a line was removed, or null if it is kept. */
    public @Nullable String reason(int i) {
        return reasons[i];
    }

    public boolean isKept(int i) {
        return reasons[i] == null;
    }

    /** Removes a line; if it was removed before, it retains its reason. */
    public void remove(int i, String reason) {
        if (reasons[i] == null) {
            reasons[i] = reason;
        }
    }

    /** Removes a line for a reason, whether or not it was removed before; null restores it. */
    public void setReason(int i, @Nullable String reason) {
        reasons[i] = reason;
    }

    /** Returns the number of words of running text in the kept lines of a range, the end exclusive. */
    public int proseWords(int from, int to) {
        int words = 0;
        for (int i = from; i < to; i++) {
            words += isKept(i) && lines.get(i).prose() ? lines.get(i).words() : 0;
        }
        return words;
    }

    /** Returns the kept lines, separated by {@code \n}. */
    public String text() {
        int length = 0;
        for (int i = 0; i < size(); i++) {
            length += isKept(i) ? lines.get(i).text().length() + 1 : 0;
        }
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < size(); i++) {
            if (isKept(i)) {
                text.append(text.isEmpty() ? "" : "\n").append(lines.get(i).text());
            }
        }
        return text.toString();
    }

    /** Restores all lines if none is kept: a reader can judge a page that only has links, but not an empty text. */
    public void restoreIfEmpty() {
        boolean nothing = true;
        for (int i = 0; i < size(); i++) {
            nothing &= !isKept(i);
        }
        for (int i = 0; nothing && i < size(); i++) {
            reasons[i] = null;
        }
    }

    /** Returns the number of code points of the text, or of the removed lines. */
    public int characters(boolean kept) {
        int characters = 0;
        int count = 0;
        for (int i = 0; i < size(); i++) {
            if (isKept(i) == kept) {
                characters += lines.get(i)
                        .text()
                        .codePointCount(0, lines.get(i).text().length());
                count++;
            }
        }
        return kept && count > 0 ? characters + count - 1 : characters;
    }

    /** Returns the removed lines in reading order; unmodifiable. */
    public List<Removal> removals() {
        List<Removal> removals = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            if (!isKept(i)) {
                int last = removals.size() - 1;
                if (removals.size() < MAX_REMOVALS) {
                    removals.add(Removal.of(reasons[i], lines.get(i).text()));
                } else {
                    removals.set(last, removals.get(last).plus(lines.get(i).text()));
                }
            }
        }
        return List.copyOf(removals);
    }
}
