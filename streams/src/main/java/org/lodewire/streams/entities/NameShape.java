package org.lodewire.streams.entities;

import static org.lodewire.schemas.EntityType.ORGANISATION;
import static org.lodewire.schemas.EntityType.PERSON;
import static org.lodewire.schemas.EntityType.PLACE;

import java.util.Set;
import org.lodewire.streams.entities.Lexicon.WordList;

/** Weighs what a name's own words say of it: its last or first word, a given name, an initial, capitals. */
final class NameShape {
  private static final int LONGEST_PERSON = 4;
  private static final Set<String> PLACE_OF =
      Set.of("republic", "gulf", "bay", "strait", "isle", "province", "state", "city", "kingdom", "sea", "cape", "district");

  private final Lexicon lexicon;

  NameShape(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** What the name's head says: {@code Study Group}, {@code Ministry of Defence}, {@code Hyde Park}. */
  Evidence head(Tokens tokens, int from, int to) {
    if (to - from < 2) {
      return Evidence.NONE;
    }
    for (int i = from + 1; i < to - 1; i++) {
      if (tokens.shape(i) == Shape.LOWER) {
        String head = tokens.key(i - 1);
        if (PLACE_OF.contains(head)) {
          return Evidence.of(PLACE, 6);
        }
        if (lexicon.has(WordList.OF_HEADS, head)) {
          return Evidence.of(ORGANISATION, 6);
        }
      }
    }
    String last = tokens.key(to - 1);
    if (lexicon.has(WordList.ORGANISATION_HEADS, last)) {
      return Evidence.of(ORGANISATION, 6);
    }
    return lexicon.has(WordList.PLACE_HEADS, last) ? Evidence.of(PLACE, 6) : Evidence.NONE;
  }

  Evidence weigh(Tokens tokens, int from, int to) {
    return to - from == 1 ? oneWord(tokens, from) : words(tokens, from, to);
  }

  private Evidence oneWord(Tokens tokens, int at) {
    if (tokens.shape(at) == Shape.CAPITALS) {
      return tokens.isShouted(at) ? Evidence.NONE : Evidence.of(ORGANISATION, 3);
    }
    String word = tokens.key(at);
    if (lexicon.has(WordList.GIVEN_NAMES, word) && !lexicon.has(WordList.COMMON, word)) {
      return Evidence.of(PERSON, 3);
    }
    return hasInnerCapital(tokens.word(at)) ? Evidence.of(ORGANISATION, 3) : Evidence.NONE;
  }

  private Evidence words(Tokens tokens, int from, int to) {
    int words = 0;
    int capitalised = 0;
    int common = 0;
    boolean initial = false;
    boolean particle = false;
    boolean ampersand = false;
    for (int i = from; i < to; i++) {
      Shape shape = tokens.shape(i);
      words += NameTrie.isHyphen(tokens, i) ? 0 : 1;
      capitalised += shape == Shape.CAPITALISED ? 1 : 0;
      common += shape.isNameLike() && lexicon.has(WordList.COMMON, tokens.key(i)) ? 1 : 0;
      initial |= i > from && shape == Shape.INITIAL;
      particle |= shape == Shape.LOWER;
      ampersand |= tokens.is(i, '&');
    }
    if (ampersand) {
      return Evidence.of(ORGANISATION, 6);
    }
    String first = tokens.key(from);
    if (common > 0 && !initial || words > LONGEST_PERSON + 2) {
      boolean given = lexicon.has(WordList.GIVEN_NAMES, first) && words <= LONGEST_PERSON && common == 1;
      return given ? Evidence.of(PERSON, 4) : Evidence.NONE;
    }
    if (lexicon.has(WordList.GIVEN_NAMES, first) || initial) {
      return Evidence.of(PERSON, 6);
    }
    if (lexicon.has(WordList.FAMILY_FIRST, first) && words <= 3) {
      return Evidence.of(PERSON, 5);
    }
    if (lexicon.has(WordList.PLACE_PREFIXES, first)) {
      return Evidence.of(PLACE, 4);
    }
    boolean likePerson = words <= LONGEST_PERSON && (capitalised == words || particle);
    return likePerson ? Evidence.of(PERSON, 3) : Evidence.NONE;
  }

  /** {@code OpenAI}, but not {@code McCain} or {@code O'Brien}. */
  private static boolean hasInnerCapital(String word) {
    for (int i = 3; i < word.length(); i++) {
      if (Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1))) {
        return !word.startsWith("Mac") || i != 3;
      }
    }
    return false;
  }
}
