package org.lodewire.analysis.entities.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.entities.knowledge.GazetteerEntry;
import org.lodewire.analysis.entities.knowledge.Lexicon;
import org.lodewire.analysis.entities.knowledge.Lexicon.WordList;
import org.lodewire.analysis.entities.knowledge.NameTrie;
import org.lodewire.analysis.entities.text.Shape;
import org.lodewire.analysis.entities.text.Tokenizer;
import org.lodewire.analysis.entities.text.Tokens;
import org.lodewire.schemas.EntityType;

/**
 * Acronyms that an article spells out, as in {@code Pell Area Chess Association (PACA)}. They denote what the article
 * says, also if the gazetteer has another entry with the same acronym. Immutable.
 */
final class Acronyms {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 8;
    private static final int MAX_WORDS = 14;
    private static final int MAX_ACRONYMS = 200;
    /** Words in lower case between a name and its acronym, such as {@code club}. */
    private static final int MAX_LOWER_CASE = 2;

    /** Acronyms of fewer letters have one for each word. */
    private static final int OMITTING = 3;
    /** Words after the first without a letter, as in {@code England and Wales Cricket Board (ECB)}. */
    private static final int MAX_OMITTED = 1;

    private static final int COINCIDENCE = 5;
    private static final int SAME_BEGINNING = 4;

    private final Lexicon lexicon;
    private final AcronymMentions mentions = new AcronymMentions();

    Acronyms(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The words [from, to) that spell out an acronym. */
    private record SpeltOut(int from, int to, List<String> words) {}

    /**
     * Corrects the candidates of the texts of an article.
     *
     * @param fullNames receives the words of the full name of each acronym
     */
    List<List<Candidate>> correct(
            List<Tokens> texts, List<List<Candidate>> found, Map<String, List<String>> fullNames) {
        List<List<Candidate>> extended = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            extended.add(spellOut(texts.get(i), found.get(i), fullNames));
        }
        if (fullNames.isEmpty()) {
            return found;
        }
        List<List<Candidate>> corrected = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Tokens tokens = texts.get(i);
            List<Candidate> names = extended.get(i).stream()
                    .map(candidate -> correct(tokens, candidate, fullNames))
                    .toList();
            corrected.add(mentions.add(tokens, names, fullNames.keySet()));
        }
        return corrected;
    }

    private Candidate correct(Tokens tokens, Candidate candidate, Map<String, List<String>> fullNames) {
        GazetteerEntry entry = candidate.entry();
        if (candidate.length() != 1 || tokens.shape(candidate.from()) != Shape.CAPITALS) {
            return candidate;
        }
        List<String> words = fullNames.get(tokens.key(candidate.from()));
        if (words == null) {
            return candidate;
        }
        boolean same = entry == null || entry.userDefined() || isNameOf(entry, words, tokens.key(candidate.from()));
        return same ? candidate : candidate.as(candidate.from(), candidate.to(), EntityType.ORGANISATION);
    }

    private List<Candidate> spellOut(Tokens tokens, List<Candidate> found, Map<String, List<String>> fullNames) {
        List<Candidate> corrected = new ArrayList<>(found);
        for (int i = 0; i < tokens.size(); i++) {
            int length = tokens.end(i) - tokens.start(i);
            if (fullNames.size() >= MAX_ACRONYMS) {
                break;
            }
            if (tokens.shape(i) != Shape.CAPITALS || length < SHORTEST || length > LONGEST) {
                continue;
            }
            SpeltOut name = speltOut(tokens, i);
            if (name != null && fullNames.putIfAbsent(tokens.key(i), name.words()) == null) {
                extend(corrected, tokens, name);
            }
        }
        return corrected;
    }

    private @Nullable SpeltOut speltOut(Tokens tokens, int acronym) {
        int before = acronym - 1;
        while (before >= 0
                && (tokens.is(before, '"')
                        || tokens.is(before, '\u201c')
                        || tokens.key(before).equals("the"))) {
            before--;
        }
        if (before > 0 && (tokens.is(before, '(') || tokens.is(before, '['))) {
            return before(tokens, before, tokens.key(acronym));
        }
        if (before > 1 && tokens.key(before).equals("or") && tokens.is(before - 1, ',')) {
            return before(tokens, before - 1, tokens.key(acronym));
        }
        if (before > 2
                && tokens.key(before).equals("as")
                && lexicon.has(WordList.NAMING_VERBS, tokens, before - 1)
                && tokens.is(before - 2, ',')) {
            return before(tokens, before - 2, tokens.key(acronym));
        }
        return tokens.is(acronym + 1, '(') ? after(tokens, acronym + 2, tokens.key(acronym)) : null;
    }

    /** Returns the words that end before a token and whose initials are the acronym; null if there are none. */
    private @Nullable SpeltOut before(Tokens tokens, int to, String acronym) {
        int letter = acronym.length() - 1;
        int capitals = 0;
        int omitted = acronym.length() < OMITTING ? MAX_OMITTED : 0;
        int last = to - 1;
        while (last > 0
                && last > to - 1 - MAX_LOWER_CASE
                && tokens.shape(last) == Shape.LOWER
                && !begins(tokens.key(last), acronym.charAt(letter))) {
            last--;
        }
        for (int i = last; i >= 0 && i >= to - MAX_WORDS && letter >= 0; i--) {
            if (tokens.shape(i) == Shape.MARK || tokens.shape(i) == Shape.POSSESSIVE) {
                if (NameTrie.isHyphen(tokens, i)
                        || tokens.is(i, '&')
                        || tokens.is(i, ',')
                        || tokens.shape(i) == Shape.POSSESSIVE) {
                    continue;
                }
                return null;
            }
            String word = tokens.key(i);
            if (begins(word, acronym.charAt(letter))) {
                letter--;
                capitals += tokens.shape(i).isNameLike() ? 1 : 0;
                if (letter < 0) {
                    return 2 * capitals >= acronym.length() && tokens.shape(i).isNameLike()
                            ? new SpeltOut(i, to, NameTrie.wordsOf(tokens, i, to))
                            : null;
                }
            } else if (!lexicon.has(WordList.FUNCTION_WORDS, word)) {
                omitted += letter < acronym.length() - 1 && tokens.shape(i) == Shape.CAPITALISED ? 1 : MAX_WORDS;
            }
            if (omitted > MAX_OMITTED || tokens.startsLine(i)) {
                return null;
            }
        }
        return null;
    }

    private static boolean begins(String word, char letter) {
        return !word.isEmpty() && word.charAt(0) == letter;
    }

    private @Nullable SpeltOut after(Tokens tokens, int from, String acronym) {
        int letter = 0;
        for (int i = from; i < tokens.size() && i < from + MAX_WORDS && !tokens.startsLine(i); i++) {
            if (tokens.is(i, ')')) {
                return letter == acronym.length() ? new SpeltOut(from, i, NameTrie.wordsOf(tokens, from, i)) : null;
            }
            String word = tokens.key(i);
            if (letter < acronym.length() && begins(word, acronym.charAt(letter))) {
                letter++;
            } else if (!lexicon.has(WordList.FUNCTION_WORDS, word) && tokens.shape(i) != Shape.MARK) {
                return null;
            }
        }
        return null;
    }

    /** Makes one organisation of the names within the words that spell out an acronym, if one of them is one. */
    private static void extend(List<Candidate> candidates, Tokens tokens, SpeltOut name) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            if (candidate.to() > name.from() && candidate.from() < name.to()) {
                if (candidate.from() < name.from() || candidate.to() > name.to()) {
                    return;
                }
                first = first < 0 ? i : first;
                last = i;
            }
        }
        int end = name.to();
        while (end > name.from() + 1
                && (tokens.shape(end - 1) == Shape.LOWER || tokens.shape(end - 1) == Shape.POSSESSIVE)) {
            end--;
        }
        boolean whole = first >= 0 && candidates.get(first).length() >= end - name.from();
        if (whole) {
            return;
        }
        List<Candidate> parts = first < 0 ? List.of() : candidates.subList(first, last + 1);
        if (parts.stream().anyMatch(part -> part.type() == EntityType.ORGANISATION)) {
            parts.clear();
            candidates.add(first, new Candidate(name.from(), end, EntityType.ORGANISATION, null));
        }
    }

    /** Whether an entry with this acronym can have the full name; true if the entry's full name is not known. */
    private boolean isNameOf(GazetteerEntry entry, List<String> words, String acronym) {
        boolean speltOut = false;
        for (GazetteerEntry.Spelling spelling : entry.spellings()) {
            Tokens tokens = Tokenizer.tokenize(spelling.text());
            List<String> known = significant(NameTrie.wordsOf(tokens, 0, tokens.size()));
            if (known.size() > 1) {
                speltOut = true;
                if (alike(known, significant(words))) {
                    return true;
                }
            }
        }
        return !speltOut && acronym.length() >= COINCIDENCE;
    }

    private List<String> significant(List<String> words) {
        return words.stream()
                .filter(word -> !word.isEmpty() && !lexicon.has(WordList.FUNCTION_WORDS, word))
                .toList();
    }

    private static boolean alike(List<String> one, List<String> other) {
        Map<String, Integer> beginnings = new HashMap<>();
        one.forEach(word -> beginnings.merge(beginning(word), 1, Integer::sum));
        long common = other.stream()
                .filter(word -> beginnings.merge(beginning(word), -1, Integer::sum) >= 0)
                .count();
        return common == other.size() && common == one.size();
    }

    private static String beginning(String word) {
        return word.substring(0, Math.min(SAME_BEGINNING, word.length()));
    }
}
