package org.lodewire.analysis.clean.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.rule.CertainPhrases.Match;
import org.lodewire.analysis.clean.time.DateLine;

/** Rules that recognise boilerplate by a single line. Immutable. */
public final class LineRules {

    private final BoilerplatePhrases boilerplate;
    private final CertainPhrases certain;
    private final DateLine dates;
    /** The beginnings of the phrases of both lists: most lines have none, which is asked once. */
    private final PrefixFilter anyStart;

    /** Reads the lists of boilerplate phrases. */
    public static LineRules load(DateLine dates) {
        return new LineRules(BoilerplatePhrases.load(), CertainPhrases.load(), dates);
    }

    private LineRules(BoilerplatePhrases boilerplate, CertainPhrases certain, DateLine dates) {
        this.boilerplate = boilerplate;
        this.certain = certain;
        this.dates = dates;
        this.anyStart = boilerplate.starts().or(certain.starts());
    }

    /** Returns what the rules state about the lines of a document. */
    public LineReasons reasons(List<Line> lines) {
        @Nullable String[] reasons = new String[lines.size()];
        @Nullable Match[] matches = new Match[lines.size()];
        FoldedLine folded = new FoldedLine();
        for (int i = 0; i < reasons.length; i++) {
            Line line = lines.get(i);
            folded.set(line.text());
            boolean mayBegin = anyStart.mayBegin(folded, folded.start(), folded.length());
            reasons[i] = reason(line, folded, mayBegin);
            matches[i] = certain.match(line, folded, mayBegin);
        }
        return new LineReasons(reasons, CertainLines.find(lines, reasons, matches));
    }

    /** Returns why a line is boilerplate by itself; null if no rule applies. */
    private @Nullable String reason(Line line, FoldedLine folded, boolean mayBegin) {
        if (line.text().length() > 1_000) {
            return null;
        }
        if (isWeather(line.text())) {
            return "weather";
        }
        String reason = boilerplate.reason(line, folded, mayBegin);
        if (reason != null) {
            return reason;
        }
        if (dates.matches(line)) {
            return "date";
        }
        if (isByline(line)) {
            return "byline";
        }
        if (isCredited(line)) {
            return "caption";
        }
        return isDebris(line.text()) ? "debris" : null;
    }

    /** Returns whether a text is only a temperature: "16.5 C", "61°F". */
    private static boolean isWeather(String text) {
        int i = 0;
        int digits = 0;
        while (i < text.length() && "+-−0123456789.,°º ".indexOf(text.charAt(i)) >= 0) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
            i++;
        }
        if (digits == 0 || digits > 4) {
            return false;
        }
        String unit = text.substring(i);
        boolean degrees = text.indexOf('°') >= 0 || text.indexOf('º') >= 0;
        return unit.equals("C") || unit.equals("F") || unit.isEmpty() && degrees;
    }

    /** Returns whether a line is "By" with names, or only a mail address or handle. */
    private static boolean isByline(Line line) {
        String text = line.text();
        boolean alone = text.indexOf(' ') < 0;
        if (alone && (text.startsWith("@") && text.length() > 1 || text.indexOf('@') > 0 && text.indexOf('.') > 0)) {
            return true;
        }
        return names(text) != null;
    }

    /** Returns the names after "By" in a byline; null if the text is none. */
    public static @Nullable String names(String text) {
        if (text.length() > 120 || text.length() < 6 || !text.regionMatches(true, 0, "by ", 0, 3)) {
            return null;
        }
        String[] words = text.substring(3).trim().split(" ");
        if (words.length > 14) {
            return null;
        }
        int lower = 0;
        for (String word : words) {
            int c = word.codePointAt(0);
            boolean joins = word.equals("and")
                    || word.equals("de")
                    || word.equals("van")
                    || word.equals("von")
                    || word.equals("for")
                    || word.equals("the")
                    || word.equals("|")
                    || word.equals("&")
                    || word.equals("-");
            lower += Character.isUpperCase(c) || joins ? 0 : 1;
        }
        return lower == 0 || words.length > 5 && lower == 1 ? text.substring(3).trim() : null;
    }

    /** Returns whether a line ends with a credit of a person and an agency: "(Reed Saxon / Associated Press)". */
    private static boolean isCredited(Line line) {
        String text = line.text();
        if (!text.endsWith(")") || line.words() > 60) {
            return false;
        }
        int open = text.lastIndexOf('(');
        return open >= 0
                && text.length() - open < 60
                && (text.indexOf(" / ", open) > 0 || text.indexOf("/AP", open) > 0 || text.indexOf(" via ", open) > 0);
    }

    private static boolean hasLetterOrDigit(String text) {
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            if (Character.isLetterOrDigit(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a text has no words, consists of separators, or is only a web address. */
    private static boolean isDebris(String text) {
        if (text.startsWith("http://") || text.startsWith("https://") || text.startsWith("www.")) {
            return text.indexOf(' ') < 0;
        }
        return text.length() < 60 && (text.contains("| |") || text.contains("||")) || !hasLetterOrDigit(text);
    }
}
