package org.lodewire.analysis.clean.document;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of one document while it is being cleaned, each with the reason why it is not part of the article, or null
 * while it is. Belongs to one thread.
 */
public final class DocumentLines {

    /** More removals than this share the last one: the record must stay small however much boilerplate a page has. */
    private static final int MAX_REMOVALS = 500;

    private final List<Line> lines;
    private final String[] reasons;

    public DocumentLines(List<Line> lines) {
        this.lines = lines;
        this.reasons = new String[lines.size()];
    }

    public int size() {
        return lines.size();
    }

    public Line line(int i) {
        return lines.get(i);
    }

    public String reason(int i) {
        return reasons[i];
    }

    public boolean kept(int i) {
        return reasons[i] == null;
    }

    /** Removes a line; the first reason given stays. */
    public void remove(int i, String reason) {
        if (reasons[i] == null) {
            reasons[i] = reason;
        }
    }

    /** Names the reason why a line is gone, whatever was said before; null takes the line back. */
    public void rename(int i, String reason) {
        reasons[i] = reason;
    }

    /** Words of running text among the lines that are kept, from one line to before another. */
    public int proseWords(int from, int to) {
        int words = 0;
        for (int i = from; i < to; i++) {
            words += kept(i) && lines.get(i).prose() ? lines.get(i).words() : 0;
        }
        return words;
    }

    public String text() {
        int length = 0;
        for (int i = 0; i < size(); i++) {
            length += kept(i) ? lines.get(i).text().length() + 1 : 0;
        }
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < size(); i++) {
            if (kept(i)) {
                text.append(text.isEmpty() ? "" : "\n").append(lines.get(i).text());
            }
        }
        return text.toString();
    }

    /** Takes everything back where nothing was kept: a reader may judge a bare page of links, but not an empty text. */
    public void keepSomething() {
        boolean nothing = true;
        for (int i = 0; i < size(); i++) {
            nothing &= !kept(i);
        }
        for (int i = 0; nothing && i < size(); i++) {
            reasons[i] = null;
        }
    }

    /** Code points of the text, or of all that was removed. */
    public int characters(boolean kept) {
        int characters = 0;
        int count = 0;
        for (int i = 0; i < size(); i++) {
            if (kept(i) == kept) {
                characters += lines.get(i)
                        .text()
                        .codePointCount(0, lines.get(i).text().length());
                count++;
            }
        }
        return kept && count > 0 ? characters + count - 1 : characters;
    }

    public List<Removal> removals() {
        List<Removal> removals = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            if (!kept(i)) {
                int last = removals.size() - 1;
                if (removals.size() < MAX_REMOVALS) {
                    removals.add(Removal.of(reasons[i], lines.get(i).text()));
                } else {
                    removals.set(last, removals.get(last).and(lines.get(i).text()));
                }
            }
        }
        return List.copyOf(removals);
    }
}
