package org.lodewire.analysis.topics.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What to write instead of parts of a query that stand side by side. Stateless. */
final class Suggestions {

    private static final int SHOWN = 60;
    /** The proximity operators of other systems: NEAR, NEAR/5, w/5, 5w, ADJ3, PRE/3, /s. */
    private static final Pattern PROXIMITY = Pattern.compile(
            "<?(?i:O?NEAR|ADJ|WITHIN|SAME|SENTENCE|PARA)[/~]?[0-9]{0,3}>?|(?i:W|PRE|N|ONEAR|NW)/[0-9sp]{1,3}"
                    + "|(?i:[0-9]{1,2}W|[0-9]{1,2}N|W[0-9]{1,2}|N[0-9]{1,2})|/[0-9]{1,3}|/[sp]");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,2}");
    private static final int DISTANCE = 10;

    private Suggestions() {}

    /** Returns at most {@value #SHOWN} characters of a text, in one line. */
    static String shortened(String text) {
        String line = text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    /**
     * Describes the fault of clauses without an operator between them.
     *
     * @param isWhole whether the query has no other parts
     */
    static String sideBySide(List<Clause> clauses, String query, boolean isWhole) {
        List<String> texts =
                clauses.stream().map(clause -> clause.textIn(query)).toList();
        String written = shortened(String.join(" ", texts));
        if (clauses.stream().anyMatch(clause -> !isWord(clause.term()))) {
            return "there is no operator between '" + shortened(texts.get(0)) + "' and '" + shortened(texts.get(1))
                    + "'; write AND, OR or NOT between them";
        }
        Optional<String> operators = inCapitals(texts);
        if (operators.isPresent()) {
            return "operators are written in capitals; write " + operators.get()
                    + ". If the words are a phrase, put it in quotation marks: " + quoted(written);
        }
        Optional<String> near = near(texts);
        if (near.isPresent()) {
            return "'" + written + "' has no proximity operator; for words near each other, write " + near.get();
        }
        if (QueryCharacters.isSingleQuote(texts.get(0).charAt(0))) {
            return "single quotation marks do not make a phrase; write " + quoted(withoutQuotes(written));
        }
        if (texts.get(0).endsWith(",") || texts.get(0).endsWith(";")) {
            return "words of a list need OR between them; write "
                    + shortened(String.join(" OR ", texts).replace(",", "").replace(";", ""));
        }
        return "these words are side by side, which is no phrase; write " + quoted(written)
                + " for the phrase, or AND or OR between the words"
                + (isWhole ? yaml(written) : "");
    }

    private static String yaml(String written) {
        return ". Quotation marks around the whole query belong to YAML, not to the query: write query: '"
                + quoted(written) + "'";
    }

    private static boolean isWord(@Nullable QueryToken term) {
        return term != null && term.is(QueryToken.Kind.WORD);
    }

    private static String quoted(String words) {
        return '"' + words.replace("\"", "") + '"';
    }

    private static String withoutQuotes(String words) {
        int end = words.length();
        while (end > 1 && QueryCharacters.isSingleQuote(words.charAt(end - 1))) {
            end--;
        }
        int start = 0;
        while (start < end && QueryCharacters.isSingleQuote(words.charAt(start))) {
            start++;
        }
        return words.substring(start, end);
    }

    private static Optional<String> inCapitals(List<String> texts) {
        List<String> capitals = texts.stream()
                .map(text -> switch (text.toLowerCase(Locale.ROOT)) {
                    case "and", "&", "+" -> "AND";
                    case "or", "|" -> "OR";
                    case "not" -> "NOT";
                    default -> text;
                })
                .toList();
        return capitals.equals(texts) ? Optional.empty() : Optional.of(shortened(String.join(" ", capitals)));
    }

    private static Optional<String> near(List<String> texts) {
        Optional<String> operator = texts.stream()
                .skip(1)
                .limit(Math.max(0, texts.size() - 2))
                .filter(text -> PROXIMITY.matcher(text).matches())
                .findFirst();
        return operator.map(found -> {
            String words = texts.stream()
                    .filter(text -> !PROXIMITY.matcher(text).matches())
                    .collect(Collectors.joining(" "));
            String distance = NUMBER.matcher(found)
                    .results()
                    .map(number -> number.group())
                    .findFirst()
                    .orElse(Integer.toString(DISTANCE));
            return quoted(shortened(words)) + "~" + distance;
        });
    }

    /** Describes the fault of AND and OR in one group, with the two ways to resolve it. */
    static String mixed(Clause first, Clause second, Clause third, String query) {
        String one = shortened(first.textIn(query));
        String two = shortened(second.textIn(query));
        String three = shortened(third.textIn(query));
        String before = second.operator().name();
        String after = third.operator().name();
        return "AND and OR are mixed without parentheses; write (" + one + " " + before + " " + two + ") " + after + " "
                + three + ", or " + one + " " + before + " (" + two + " " + after + " " + three + ")";
    }
}
