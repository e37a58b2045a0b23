package org.lodewire.analysis.topics.words;

import java.util.Optional;
import org.apache.lucene.analysis.standard.StandardTokenizerImpl;

/**
 * Splits texts of any language into words at Unicode word boundaries (UAX #29), so that "rare-earth" becomes "rare
 * earth". Knows no grammar beyond the English <i>'s</i>, which is removed, elided articles, which are words inside words,
 * and the dots of acronyms, which are removed. Where words are not separated by spaces, or have particles attached (Thai,
 * Lao, Khmer, Burmese, Chinese, Korean), each syllable or ideograph is a word, so that a phrase of them is found
 * everywhere. There are no stop words. Stateless and thread-safe.
 */
public final class UnicodeWords implements TextAnalysis {

    @Override
    public void split(String text, Sink sink) {
        PlainText plain = PlainText.of(text);
        Pass pass = new Pass(plain, new RepeatedForms(plain.text()), sink);
        WordBoundaries.find(plain.text(), (from, to, type) -> {
            if (type == StandardTokenizerImpl.SOUTH_EAST_ASIAN_TYPE || type == StandardTokenizerImpl.HANGUL_TYPE) {
                pass.syllables(from, to);
            } else {
                pass.token(from, to);
            }
        });
    }

    @Override
    public Optional<String> foldPart(String part) {
        String plain = PlainText.of(part).text();
        String rest = plain.isEmpty() || !Character.isLowerCase(plain.codePointAt(0))
                ? plain
                : plain.substring(Elisions.lengthOf(plain));
        boolean isOneWord = !rest.isEmpty() && rest.codePoints().allMatch(UnicodeWords::isWithinWord);
        return isOneWord ? Optional.of(Folding.of(rest)) : Optional.empty();
    }

    private static boolean isWithinWord(int c) {
        return (Character.isLetterOrDigit(c) || CharacterForms.isMark(c) || c == '\'' || c == '_') && !Syllables.has(c);
    }

    /** The words of one text. */
    private record Pass(PlainText plain, RepeatedForms forms, Sink sink) {

        private void syllables(int from, int to) {
            int start = from;
            while (start < to) {
                int end = Syllables.end(plain.text(), start, to);
                word(start, end);
                start = end;
            }
        }

        private void token(int from, int to) {
            if (to - from == 1 || !forms.find(from, to)) {
                parts(from, to);
            } else {
                sink.word(forms.word(), forms.form(), plain.start(from), plain.end(to), false);
            }
        }

        /** Korean particles follow other scripts without a space. */
        private void parts(int from, int to) {
            String text = plain.text();
            int start = from;
            for (int i = from; i < to; i++) {
                if (Syllables.isHangul(text.charAt(i))) {
                    if (start < i) {
                        word(start, i);
                    }
                    int end = i + 1;
                    while (end < to && Syllables.isHangul(text.charAt(end))) {
                        end++;
                    }
                    syllables(i, end);
                    start = end;
                    i = end - 1;
                }
            }
            if (start < to) {
                word(start, to);
            }
        }

        private void word(int from, int to) {
            String text = plain.text();
            int end = to + programmingSigns(text, from, to);
            String form = withoutDots(withoutPossessive(text.substring(from, end)));
            String word = Folding.of(form);
            if (word.isEmpty()) {
                return;
            }
            int elided = Elisions.lengthOf(form);
            sink.word(word, form, plain.start(from), plain.end(end), false);
            if (elided > 0) {
                String inside = form.substring(elided);
                sink.word(Folding.of(inside), inside, plain.start(from + elided), plain.end(end), true);
            }
        }

        /** The length of the signs that make C# and C++ other words than C. */
        private static int programmingSigns(String text, int from, int to) {
            if (to - from != 1 || to == text.length() || !Character.isLetter(text.charAt(from))) {
                return 0;
            }
            int length = text.startsWith("++", to) ? 2 : text.charAt(to) == '#' ? 1 : 0;
            boolean ends = to + length == text.length() || !Character.isLetter(text.charAt(to + length));
            return ends ? length : 0;
        }

        private static String withoutPossessive(String form) {
            int length = form.length() - 2;
            boolean possessive = length > 0 && form.charAt(length) == '\'' && (form.charAt(length + 1) | 0x20) == 's';
            return possessive ? form.substring(0, length) : form;
        }

        /** "U.S" and "U.S." become "US"; "example.com" and "3.5" remain. */
        private static String withoutDots(String form) {
            if (form.length() < 3 || form.length() % 2 == 0) {
                return form;
            }
            StringBuilder letters = new StringBuilder();
            for (int i = 0; i < form.length(); i++) {
                char c = form.charAt(i);
                if (i % 2 == 0 ? !Character.isLetter(c) : c != '.') {
                    return form;
                }
                if (i % 2 == 0) {
                    letters.append(c);
                }
            }
            return letters.toString();
        }
    }
}
