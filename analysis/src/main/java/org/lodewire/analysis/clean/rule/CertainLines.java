package org.lodewire.analysis.clean.rule;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.rule.CertainPhrases.Kind;
import org.lodewire.analysis.clean.rule.CertainPhrases.Match;

/**
 * Finds the lines of a document that are boilerplate for certain. The beginning of the article, up to its first line of running
 * text, has none: there, a label may be the title. Stateless.
 */
final class CertainLines {

    /** Brackets around more lines are of different boxes. */
    private static final int MAX_BRACKETED = 15;
    /** Buttons and fields have few words. */
    private static final int MAX_BUTTON_WORDS = 3;

    private static final int MAX_LABEL_WORDS = 15;
    private static final int MAX_HEADING_WORDS = 6;
    /** Longer lists are sections after the article. */
    private static final int MAX_LISTED = 5;
    /** Reasons of buttons and fields, such as "OK" and "Facebook". */
    private static final Set<String> BUTTONS =
            Set.of("share", "read-more", "login", "subscribe", "comments", "advertisement", "navigation", "gallery");

    private static final int MAX_PROBABLE_WORDS = 10;
    /** Reasons of lines that no heading of an article resembles. */
    private static final Set<String> PROBABLE = Set.of(
            "share",
            "read-more",
            "login",
            "subscribe",
            "comments",
            "advertisement",
            "caption",
            "credit",
            "copyright",
            "paywall",
            "related");

    private CertainLines() {}

    /**
     * Returns for each line whether it is boilerplate for certain.
     *
     * @param reasons why each line is boilerplate by other rules; set for the lines that are found, where it is null
     * @param matches what is known of each line by itself; null elements for lines without a phrase
     */
    static boolean[] find(List<Line> lines, @Nullable String[] reasons, @Nullable Match[] matches) {
        int n = lines.size();
        boolean[] certain = new boolean[n];
        int prose = 0;
        while (prose < n && !lines.get(prose).prose()) {
            prose++;
        }
        for (int i = 0; i < n; i++) {
            if (matches[i] != null && matches[i].kind() == Kind.CERTAIN) {
                reasons[i] = matches[i].reason();
                certain[i] = i >= prose;
            }
        }
        for (int i = prose; i < n; i++) {
            if (matches[i] != null && matches[i].kind() == Kind.OPEN) {
                bracket(matches, reasons, certain, i);
            }
        }
        for (int i = prose; i < n; i++) {
            Match match = matches[i];
            boolean between = match != null
                    && (match.kind() == Kind.CLOSE
                            || match.kind() == Kind.NOUN && isBetween(lines, matches, certain, i));
            if (between) {
                reasons[i] = match.reason();
            }
            between |= isProbable(lines.get(i), reasons[i]) && isBetween(lines, matches, certain, i);
            certain[i] |= between || isButton(lines.get(i), reasons[i]) && i > 0 && certain[i - 1];
        }
        for (int i = n - 2; i >= prose; i--) {
            certain[i] |= isButton(lines.get(i), reasons[i]) && certain[i + 1];
        }
        for (int i = prose + 1; i < n; i++) {
            if (certain[i - 1] && "author".equals(reasons[i - 1]) && Biography.is(lines.get(i))) {
                certain[i] = true;
                reasons[i] = "author";
            }
        }
        for (int i = prose; i < n - 1; i++) {
            if (certain[i] && "related".equals(reasons[i]) && lines.get(i).words() <= MAX_HEADING_WORDS) {
                list(lines, reasons, certain, i);
            }
        }
        for (int i = prose + 1; i < n - 1; i++) {
            if (!certain[i] && certain[i - 1] && certain[i + 1] && isLabel(lines.get(i))) {
                certain[i] = true;
                reasons[i] = reasons[i] == null ? reasons[i - 1] : reasons[i];
            }
        }
        return certain;
    }

    /** Marks the lines from one that opens a bracket to the one that closes it, or only the former if none does. */
    private static void bracket(@Nullable Match[] matches, @Nullable String[] reasons, boolean[] certain, int open) {
        int close = open;
        int limit = Math.min(matches.length, open + MAX_BRACKETED);
        for (int i = open + 1; i < limit && close == open; i++) {
            close = matches[i] != null && matches[i].kind() == Kind.CLOSE ? i : open;
        }
        String reason = Objects.requireNonNull(matches[open]).reason();
        for (int i = open; i <= close; i++) {
            certain[i] = true;
            reasons[i] = reasons[i] == null ? reason : reasons[i];
        }
    }

    /** Marks the headlines between a heading and the next running text or boilerplate, if they are few. */
    private static void list(List<Line> lines, @Nullable String[] reasons, boolean[] certain, int heading) {
        int end = heading + 1;
        while (end < lines.size() && !certain[end] && isLabel(lines.get(end))) {
            end++;
        }
        if (end < lines.size() && end - heading <= MAX_LISTED && !lines.get(end).heading()) {
            for (int i = heading + 1; i < end; i++) {
                certain[i] = true;
                reasons[i] = reasons[i] == null ? "related" : reasons[i];
            }
        }
    }

    /** Returns whether the lines before and after are running text, boilerplate or labels, if there are any. */
    private static boolean isBetween(List<Line> lines, @Nullable Match[] matches, boolean[] certain, int i) {
        return !lines.get(i).heading()
                && isBoundary(lines, matches, certain, i - 1)
                && isBoundary(lines, matches, certain, i + 1);
    }

    private static boolean isBoundary(List<Line> lines, @Nullable Match[] matches, boolean[] certain, int i) {
        return i < 0 || i >= lines.size() || lines.get(i).prose() || certain[i] || matches[i] != null;
    }

    /** Returns whether a line may be a headline or a name, such as that of a newsletter between its label and its offer. */
    private static boolean isLabel(Line line) {
        boolean question = line.text().endsWith("?") || line.text().endsWith("？");
        return line.words() <= MAX_LABEL_WORDS && !line.heading() && (question || !line.prose());
    }

    /** Returns whether a line has a phrase of boilerplate and is no sentence: such a line is a heading at most. */
    private static boolean isProbable(Line line, @Nullable String reason) {
        return reason != null
                && PROBABLE.contains(reason)
                && line.words() > 1
                && line.words() <= MAX_PROBABLE_WORDS
                && !line.sentence();
    }

    private static boolean isButton(Line line, @Nullable String reason) {
        return reason != null && line.words() <= MAX_BUTTON_WORDS && BUTTONS.contains(reason);
    }
}
