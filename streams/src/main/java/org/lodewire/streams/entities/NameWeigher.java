package org.lodewire.streams.entities;

import static org.lodewire.schemas.EntityType.ORGANISATION;
import static org.lodewire.schemas.EntityType.PERSON;
import static org.lodewire.schemas.EntityType.PLACE;

import java.util.List;
import org.lodewire.schemas.EntityType;
import org.lodewire.streams.entities.Lexicon.WordList;

/** Decides where in a run of capitals the names lie and what speaks for each. */
final class NameWeigher {
  private static final int KNOWN = 8;
  private static final int DOUBTFUL = 3;
  private static final int LIKELY = 4;

  private final Gazetteer gazetteer;
  private final Lexicon lexicon;
  private final NameShape shape;
  private final ContextCues cues;

  NameWeigher(Gazetteer gazetteer, Lexicon lexicon) {
    this.gazetteer = gazetteer;
    this.lexicon = lexicon;
    this.shape = new NameShape(lexicon);
    this.cues = new ContextCues(lexicon, gazetteer);
  }

  /** Adds a name that the gazetteer knows. */
  void known(Tokens tokens, Vocabulary article, GazetteerMatch match, List<Candidate> found) {
    GazetteerEntry entry = match.entryIn(article);
    boolean material = match.type() == EntityType.MATERIAL;
    if (!material && isPartOfCompound(tokens, match.from(), match.to()) || entry == null && !isTelling(tokens, match.from())) {
      return;
    }
    Evidence evidence = Evidence.of(match.type(), entry == null ? DOUBTFUL : KNOWN);
    boolean alone = match.length() == 1 && !material;
    found.add(new Candidate(match.from(), match.to(),
        alone ? evidence.plus(cues.weigh(tokens, match.from(), match.to())) : evidence, entry));
  }

  /** Adds the name or names of a stretch without titles. */
  void name(Tokens tokens, Vocabulary article, int start, int end, boolean titled, List<Candidate> found) {
    int from = withoutOpening(tokens, start, end);
    int to = withoutEnding(tokens, from, end);
    if (from >= to) {
      return;
    }
    GazetteerMatch match = gazetteer.longestAt(tokens, from);
    if (match != null && match.to() >= to) {
      known(tokens, article, match, found);
      return;
    }
    if (titled) {
      add(tokens, from, to, Evidence.of(PERSON, KNOWN), found);
      return;
    }
    Evidence head = shape.head(tokens, from, to);
    if (head.type() != null && isTelling(tokens, from)) {
      add(tokens, from, to, head, found);
    } else if (match != null) {
      beginsKnown(tokens, article, match, to, found);
    } else {
      GazetteerMatch ending = knownEnding(tokens, from, to);
      if (ending != null) {
        endsKnown(tokens, article, from, ending, found);
      } else {
        unknown(tokens, article, from, to, found);
      }
    }
  }

  /** {@code Houston Comets}, {@code Paris Hilton}, {@code China Wednesday}. */
  private void beginsKnown(Tokens tokens, Vocabulary article, GazetteerMatch match, int to, List<Candidate> found) {
    boolean oneName = match.length() == 1 && match.type() != PERSON && match.type() != EntityType.MATERIAL
        && gazetteer.longestAt(tokens, match.to()) == null && !isOrdinary(tokens, match.to(), to)
        && isTelling(tokens, match.from());
    if (oneName) {
      boolean given = lexicon.has(WordList.GIVEN_NAMES, tokens.key(match.from()));
      add(tokens, match.from(), to, Evidence.of(given ? PERSON : ORGANISATION, LIKELY), found);
    } else {
      known(tokens, article, match, found);
      name(tokens, article, match.to(), to, false, found);
    }
  }

  private GazetteerMatch knownEnding(Tokens tokens, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      GazetteerMatch match = gazetteer.longestAt(tokens, i);
      if (match != null && match.to() == to) {
        return match;
      }
    }
    return null;
  }

  /** {@code Laura Bush}, {@code North Waziristan}, {@code Air France}. */
  private void endsKnown(Tokens tokens, Vocabulary article, int from, GazetteerMatch ending, List<Candidate> found) {
    boolean ordinary = isOrdinary(tokens, from, ending.from()) || !isTelling(tokens, from) && ending.type() != PERSON;
    boolean placePrefix = ending.type() == PLACE && lexicon.has(WordList.PLACE_PREFIXES, tokens.key(from));
    if (placePrefix) {
      add(tokens, from, ending.to(), Evidence.of(PLACE, LIKELY), found);
    } else if (ordinary || ending.type() == EntityType.MATERIAL || ending.length() > 2) {
      known(tokens, article, ending, found);
    } else if (ending.type() == PERSON && ending.length() == 1 || lexicon.has(WordList.GIVEN_NAMES, tokens.key(from))) {
      add(tokens, from, ending.to(), Evidence.of(PERSON, LIKELY), found);
    } else {
      add(tokens, from, ending.to(), Evidence.of(ORGANISATION, LIKELY), found);
    }
  }

  private void unknown(Tokens tokens, Vocabulary article, int from, int to, List<Candidate> found) {
    Evidence own = shape.weigh(tokens, from, to);
    boolean given = lexicon.has(WordList.GIVEN_NAMES, tokens.key(from)) && to - from > 1;
    if (!isTelling(tokens, from) && !given) {
      String word = tokens.key(from);
      boolean proper = article.isCapitalisedInside(word) && !article.isWrittenSmall(word);
      boolean ordinaryWord = tokens.isTitleCase(from) || tokens.isShouted(from) || to - from == 1 && !proper;
      if (ordinaryWord) {
        add(tokens, from, to, Evidence.NONE, found);
        return;
      }
    }
    if (isOrdinary(tokens, from, to)) {
      return;
    }
    add(tokens, from, to, own.plus(cues.weigh(tokens, from, to)), found);
  }

  private void add(Tokens tokens, int from, int to, Evidence evidence, List<Candidate> found) {
    if (!isPartOfCompound(tokens, from, to)) {
      found.add(new Candidate(from, to, evidence, null));
    }
  }

  /** Drops demonyms before a name, and an ordinary word whose capital only comes from opening a sentence. */
  private int withoutOpening(Tokens tokens, int from, int to) {
    int at = from;
    while (at < to) {
      String word = tokens.key(at);
      boolean head = shape.head(tokens, at, to).type() != null;
      boolean demonym = lexicon.has(WordList.DEMONYMS, word) && (!head || isOrdinary(tokens, at + 1, to));
      boolean opening = !isTelling(tokens, at) && lexicon.has(WordList.COMMON, word) && !head;
      GazetteerMatch match = gazetteer.longestAt(tokens, at);
      if (!demonym && !opening || match != null && match.length() > 1) {
        return at;
      }
      at++;
    }
    return at;
  }

  private int withoutEnding(Tokens tokens, int from, int to) {
    int end = to;
    while (end > from && (lexicon.has(WordList.DEMONYMS, tokens.key(end - 1)) || !tokens.shape(end - 1).isNameLike())) {
      end--;
    }
    return end;
  }

  private boolean isOrdinary(Tokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.shape(i).isNameLike() && !lexicon.has(WordList.COMMON, tokens.key(i))
          && !lexicon.has(WordList.DEMONYMS, tokens.key(i))) {
        return false;
      }
    }
    return true;
  }

  /** {@code U.S.-led}, {@code anti-China}: an adjective. */
  private static boolean isPartOfCompound(Tokens tokens, int from, int to) {
    boolean before = from > 1 && NameTrie.isHyphen(tokens, from - 1) && tokens.shape(from - 2) == Shape.LOWER;
    return before || NameTrie.isHyphen(tokens, to) && tokens.shape(to + 1) == Shape.LOWER;
  }

  private static boolean isTelling(Tokens tokens, int at) {
    return !tokens.isOpening(at) && !tokens.isTitleCase(at) && !tokens.isShouted(at);
  }
}
