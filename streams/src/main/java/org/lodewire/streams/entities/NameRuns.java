package org.lodewire.streams.entities;

import java.util.Set;
import org.lodewire.streams.entities.Lexicon.WordList;

/**
 * How far a run of capitalised words reaches, over the small words and marks that names contain: {@code University of
 * Hong Kong}, {@code Abdullah bin Abdulaziz}, {@code Procter & Gamble}, {@code Lord's Resistance Army}.
 */
final class NameRuns {
    private static final int LONGEST = 12;
    private static final Set<String> LINKS = Set.of("of", "for", "on");
    private static final Set<String> LISTING = Set.of("ministry", "department", "committee", "center", "centre",
            "institute", "office", "council", "bureau", "commission", "school", "organization", "organisation", "college");
    private static final Set<String> GENITIVES =
            Set.of("people", "lord", "children", "women", "workers", "king", "queen", "veterans", "farmers", "teachers", "men");
    private static final Set<String> ARABIC_ARTICLES = Set.of("al", "el", "ul", "as", "ad");
    private static final Set<String> OFFICES = Set.of("secretary", "minister", "chief", "chiefs");
    private static final Set<String> COMPANY_FORMS = Set.of("inc", "corp", "ltd", "llc", "llp", "co", "plc", "jr", "sr");

    private final Lexicon lexicon;
    private final Gazetteer gazetteer;

    NameRuns(Lexicon lexicon, Gazetteer gazetteer) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
    }

    /** Behind the last token of the run that begins here, or the token itself if none does. */
    int endFrom(Tokens tokens, int from) {
        int first = startsWithArticle(tokens, from) ? from + 2 : from;
        if (!tokens.shape(first).isNameLike() || first == from && isNoStart(tokens, from)) {
            return from;
        }
        int end = first + 1;
        while (end < tokens.size() && end - from < LONGEST && !tokens.startsLine(end)) {
            int next = continued(tokens, from, end);
            if (next == end) {
                return end;
            }
            end = next;
        }
        return end;
    }

    /** {@code al-Zarqawi}. */
    private boolean startsWithArticle(Tokens tokens, int from) {
        return tokens.shape(from) == Shape.LOWER && ARABIC_ARTICLES.contains(tokens.key(from))
                && NameTrie.isHyphen(tokens, from + 1) && tokens.shape(from + 2).isNameLike();
    }

    private boolean isNoStart(Tokens tokens, int from) {
        boolean letter = tokens.shape(from) == Shape.INITIAL && tokens.end(from) - tokens.start(from) == 1;
        return letter || tokens.isOpening(from) && isFunctionWord(tokens, from);
    }

    private boolean isFunctionWord(Tokens tokens, int from) {
        boolean common = lexicon.has(WordList.COMMON, tokens.key(from));
        return common && !isName(tokens, from + 1);
    }

    /** Behind what continues the run at this token, or the token itself if nothing does. */
    private int continued(Tokens tokens, int from, int at) {
        if (isName(tokens, at)) {
            return at + 1;
        }
        if (NameTrie.isHyphen(tokens, at)) {
            return isName(tokens, at + 1) && !partsTwoNames(tokens, at) ? at + 2 : at;
        }
        if (tokens.is(at, '&') && isName(tokens, at + 1)) {
            return at + 2;
        }
        if (tokens.is(at, ',') && COMPANY_FORMS.contains(tokens.key(at + 1)) && isName(tokens, at + 1)) {
            return at + 2;
        }
        if (tokens.shape(at) == Shape.POSSESSIVE) {
            return isName(tokens, at + 1) && GENITIVES.contains(tokens.key(at - 1)) ? at + 2 : at;
        }
        return tokens.shape(at) == Shape.LOWER ? overSmallWord(tokens, from, at) : at;
    }

    private int overSmallWord(Tokens tokens, int from, int at) {
        String word = tokens.key(at);
        if (LINKS.contains(word) && lexicon.has(WordList.OF_HEADS, tokens.key(at - 1)) || word.equals("of")
                && lexicon.has(WordList.PLACE_PREFIXES, tokens.key(at - 1)) && !isCompass(tokens, at - 1)) {
            int next = tokens.key(at + 1).equals("the") ? at + 2 : at + 1;
            return isName(tokens, next) ? next + 1 : at;
        }
        boolean office = word.equals("of") && OFFICES.contains(tokens.key(at - 1));
        if (office && lexicon.has(WordList.TITLE_MODIFIERS, tokens.key(at + 1))) {
            return isName(tokens, at + 1) ? at + 2 : at;
        }
        if (word.equals("and") && lists(tokens, from, at) && isName(tokens, at + 1)) {
            boolean named = gazetteer.longestAt(tokens, at + 1) != null || lexicon.has(WordList.TITLES, tokens.key(at + 1));
            return named ? at : at + 2;
        }
        boolean article = ARABIC_ARTICLES.contains(word) && NameTrie.isHyphen(tokens, at + 1);
        boolean particle = article || lexicon.has(WordList.NAME_PARTICLES, word);
        int next = article ? at + 2 : at + 1;
        if (particle && lexicon.has(WordList.NAME_PARTICLES, tokens.key(next))) {
            next++;
        }
        return particle && isName(tokens, next) ? next + 1 : at;
    }

    private boolean isCompass(Tokens tokens, int at) {
        return lexicon.has(WordList.COMPASS, tokens.key(at));
    }

    /** Whether the run is such as {@code Ministry of Trade}, to which {@code and Industry} may belong. */
    private static boolean lists(Tokens tokens, int from, int at) {
        for (int i = from; i + 1 < at; i++) {
            if (tokens.shape(i + 1) == Shape.LOWER && LISTING.contains(tokens.key(i))) {
                return true;
            }
        }
        return false;
    }

    /** {@code US-China}, unlike {@code Rare-Earth}. */
    private boolean partsTwoNames(Tokens tokens, int hyphen) {
        return standsAlone(tokens, hyphen - 1) && standsAlone(tokens, hyphen + 1);
    }

    private boolean standsAlone(Tokens tokens, int at) {
        return gazetteer.longestAt(tokens, at) != null || lexicon.has(WordList.DEMONYMS, tokens.key(at));
    }

    private static boolean isName(Tokens tokens, int at) {
        return at < tokens.size() && !tokens.startsLine(at) && tokens.shape(at).isNameLike() && !isPronoun(tokens, at);
    }

    private static boolean isPronoun(Tokens tokens, int at) {
        return tokens.is(at, 'I');
    }
}
