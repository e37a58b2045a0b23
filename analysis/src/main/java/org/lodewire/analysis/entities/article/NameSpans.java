package org.lodewire.analysis.entities.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.entities.knowledge.Lexicon;
import org.lodewire.analysis.entities.knowledge.Lexicon.WordList;
import org.lodewire.analysis.entities.knowledge.NameTrie;
import org.lodewire.analysis.entities.text.Shape;
import org.lodewire.analysis.entities.text.Tokens;
import org.lodewire.schemas.EntityType;

/**
 * Rules for where the names of people and places begin and end: letters after a name and titles are not part of it,
 * hyphenated parts and particles are. Immutable.
 */
final class NameSpans {
    private static final int MAX_PARTICLES = 3;
    private static final int MAX_PARTS = 5;

    private final Lexicon lexicon;
    private final PostNominals letters;

    NameSpans(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.letters = new PostNominals(lexicon);
    }

    /** Corrects the candidates of a text, which are in reading order and do not overlap. */
    List<Candidate> correct(Tokens tokens, List<Candidate> found) {
        List<Candidate> corrected = new ArrayList<>(found.size());
        int free = 0;
        for (int i = 0; i < found.size(); i++) {
            Candidate candidate = found.get(i);
            if (candidate.from() < free) {
                continue;
            }
            int limit = i + 1 < found.size() ? found.get(i + 1).from() : tokens.size();
            Candidate last = corrected.isEmpty() ? null : corrected.get(corrected.size() - 1);
            boolean fixed = candidate.type() == EntityType.MATERIAL
                    || candidate.entry() != null && candidate.entry().userDefined();
            Candidate one = fixed ? candidate : correct(tokens, candidate, last, free, limit);
            if (one != null) {
                corrected.add(one);
                free = one.to();
                while (i + 1 < found.size() && found.get(i + 1).to() <= free) {
                    i++;
                }
            }
        }
        return corrected;
    }

    private @Nullable Candidate correct(
            Tokens tokens, Candidate candidate, @Nullable Candidate last, int free, int limit) {
        boolean never = candidate.length() == 1 && isNever(tokens, candidate.from()) || isFigure(tokens, candidate);
        if (candidate.entry() == null && never) {
            return null;
        }
        boolean post = candidate.length() <= 2 && letters.isAt(tokens, candidate.from());
        if (candidate.entry() == null && (candidate.type() != EntityType.PLACE || post)) {
            Candidate named = letters.without(tokens, candidate, last);
            if (named == null) {
                return null;
            }
            return joined(tokens, withoutTitle(tokens, withoutArticle(tokens, named)), free, limit);
        }
        return joined(tokens, candidate, free, limit);
    }

    /** Whether a word in capitals is an abbreviation that is never a name, such as {@code I.Q.} */
    private boolean isNever(Tokens tokens, int at) {
        return tokens.shape(at) == Shape.CAPITALS
                && (lexicon.has(WordList.NEVER, tokens, at) || lexicon.has(WordList.ABBREVIATIONS, tokens, at));
    }

    /** Whether a name is that of a figure of speech, such as {@code Uncle Sam}, with or without its first word. */
    private static boolean isFigure(Tokens tokens, Candidate candidate) {
        int last = candidate.to() - 1;
        if (candidate.length() > 2 || last == 0 || candidate.length() == 1 && tokens.startsLine(last)) {
            return false;
        }
        return switch (tokens.key(last)) {
            case "sam" -> tokens.key(last - 1).equals("uncle");
            case "nature", "earth", "goose" -> tokens.key(last - 1).equals("mother");
            case "time", "christmas" -> tokens.key(last - 1).equals("father");
            case "luck" -> tokens.key(last - 1).equals("lady");
            case "bull", "doe" -> tokens.key(last - 1).equals("john");
            default -> false;
        };
    }

    /** Trims the article from the beginning of a name. */
    private static Candidate withoutArticle(Tokens tokens, Candidate candidate) {
        boolean article = candidate.length() > 2
                && tokens.key(candidate.from()).equals("the")
                && tokens.shape(candidate.from() + 1).isNameLike();
        return article ? candidate.as(candidate.from() + 1, candidate.to(), candidate.type()) : candidate;
    }

    /** Trims a title of the nobility from the beginning of a person, as in {@code Lady Pell}. */
    private static Candidate withoutTitle(Tokens tokens, Candidate candidate) {
        if (candidate.type() != EntityType.PERSON || candidate.length() != 2) {
            return candidate;
        }
        return switch (tokens.key(candidate.from())) {
            case "lady", "lord", "dame", "sir" -> candidate.as(candidate.from() + 1, candidate.to(), EntityType.PERSON);
            default -> candidate;
        };
    }

    /** Adds hyphenated parts and particles on both sides. */
    private Candidate joined(Tokens tokens, Candidate candidate, int free, int limit) {
        int from = candidate.from();
        int to = candidate.to();
        boolean person = candidate.type() == EntityType.PERSON;
        EntityType type = candidate.type();
        int place = placeEnd(tokens, to - 1);
        if (place > to && place > candidate.from() + 1 && candidate.length() <= 2) {
            return candidate.as(from, place, EntityType.PLACE);
        }
        boolean acronym = tokens.shape(to - 1) == Shape.CAPITALS;
        boolean given = candidate.length() == 1
                && (lexicon.has(WordList.GIVEN_NAMES, tokens, from)
                        || lexicon.has(WordList.FEMALE_NAMES, tokens, from)
                        || lexicon.has(WordList.FURTHER_GIVEN_NAMES, tokens, from));
        boolean whole = candidate.length() > 1 || given;
        while (person
                && whole
                && !acronym
                && NameTrie.isHyphen(tokens, to)
                && isPart(tokens, to + 1)
                && (to + 1 >= limit || to + 2 <= limit)) {
            to += 2;
        }
        if (person) {
            boolean surname = to > candidate.to() && given && to < limit && isSurname(tokens, to);
            to = surname || to < limit && isElided(tokens, to) ? to + 1 : to;
            from = start(tokens, from, free);
        }
        return from == candidate.from() && to == candidate.to() ? candidate : extended(candidate, from, to, type);
    }

    private static boolean isSurname(Tokens tokens, int at) {
        return tokens.shape(at) == Shape.CAPITALISED && !tokens.isAttached(at) && !tokens.startsLine(at);
    }

    /** Whether a surname with an elided particle is at a token, such as {@code d'Estaing}. */
    private static boolean isElided(Tokens tokens, int at) {
        String word = tokens.word(at);
        return word.length() > 3
                && !tokens.startsLine(at)
                && (word.charAt(0) == 'd' || word.charAt(0) == 'D')
                && (word.charAt(1) == '\'' || word.charAt(1) == '\u2019')
                && Character.isUpperCase(word.charAt(2));
    }

    /** A longer spelling of a known person, such as {@code Al-Sisi}, remains that person. */
    private static Candidate extended(Candidate candidate, int from, int to, EntityType type) {
        return to == candidate.to() ? new Candidate(from, to, type, candidate.entry()) : candidate.as(from, to, type);
    }

    private static boolean isPart(Tokens tokens, int at) {
        return at < tokens.size() && (tokens.shape(at) == Shape.CAPITALISED || tokens.shape(at) == Shape.INITIAL);
    }

    /** Whether a word before a hyphen belongs to the name after it, as in {@code Al-Sisi} and {@code Mary-Ann}. */
    private boolean isJoint(Tokens tokens, int at) {
        return lexicon.has(WordList.NAME_PARTICLES, tokens, at)
                        && !tokens.key(at).equals("y")
                || tokens.key(at).equals("el")
                || tokens.shape(at) == Shape.CAPITALISED && lexicon.has(WordList.GIVEN_NAMES, tokens, at);
    }

    /**
     * Returns where the name of a person begins that contains the word at a token: with the hyphenated parts and the
     * particles before it, as in {@code Al-Sisi} and {@code von der Leyen}.
     *
     * @param free index of the first token that is not part of another name
     */
    int start(Tokens tokens, int word, int free) {
        int from = word;
        while (from >= free + 2
                && word - from < 2 * MAX_PARTS
                && NameTrie.isHyphen(tokens, from - 1)
                && isJoint(tokens, from - 2)) {
            from -= 2;
        }
        if (from > free && !tokens.startsLine(from) && isIrish(tokens, from - 1)) {
            from--;
        }
        int at = from;
        while (at > free
                && from - at < MAX_PARTICLES
                && !tokens.startsLine(at)
                && (tokens.shape(at - 1) == Shape.LOWER || at < word && tokens.isSentenceStart(at - 1))
                && !tokens.key(at - 1).equals("y")
                && lexicon.has(WordList.NAME_PARTICLES, tokens, at - 1)) {
            at--;
        }
        return at;
    }

    /** Whether a word is the beginning of a surname in capitals and so a name, as in {@code O'Neil}. */
    private static boolean isIrish(Tokens tokens, int at) {
        String word = tokens.word(at);
        return word.length() > 3
                && (word.charAt(1) == '\'' || word.charAt(1) == '\u2019')
                && (word.charAt(0) == 'O' || word.charAt(0) == 'D')
                && Character.isUpperCase(word.charAt(2));
    }

    /** Returns the end of a place such as {@code Stratford-upon-Avon} whose first word is at a token; else that token. */
    int placeEnd(Tokens tokens, int first) {
        int at = first;
        int links = 0;
        while (at - first < 2 * MAX_PARTS && NameTrie.isHyphen(tokens, at + 1) && at + 2 < tokens.size()) {
            int next = at + 2;
            boolean link = tokens.shape(next) == Shape.LOWER && lexicon.has(WordList.PLACE_NAME_LINKS, tokens, next);
            boolean part = isPart(tokens, next);
            if (!link && !part || part && links == 0) {
                return first;
            }
            links += link ? 1 : 0;
            at = next;
            if (part && !NameTrie.isHyphen(tokens, at + 1)) {
                return links > 0 ? at + 1 : first;
            }
        }
        return first;
    }
}
