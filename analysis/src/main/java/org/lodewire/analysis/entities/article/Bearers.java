package org.lodewire.analysis.entities.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.entities.knowledge.Lexicon;
import org.lodewire.analysis.entities.knowledge.Lexicon.WordList;
import org.lodewire.analysis.entities.knowledge.NameTrie;
import org.lodewire.analysis.entities.text.LongTable;
import org.lodewire.analysis.entities.text.Shape;
import org.lodewire.analysis.entities.text.Tokens;
import org.lodewire.schemas.Field;

/**
 * The people whom an article names in full, by the short forms of their names. Finds the bearer of a short form: the
 * only one that its title and gender allow, or the only one nearby. Not thread-safe.
 */
final class Bearers {
    /** Tokens within which two bearers are both near. */
    private static final int NEARBY = 100;

    private static final int MAX_BEARERS = 50;

    private enum Gender {
        MALE,
        FEMALE
    }

    private static final class Bearer {
        private final NameGroup group;
        private final Set<String> titles = new HashSet<>();
        private @Nullable Gender gender;
        private @Nullable Field field;
        private int last;
        private boolean named;

        private Bearer(NameGroup group) {
            this.group = group;
        }
    }

    private final Lexicon lexicon;
    private final SurnameUse use;
    private final Map<String, List<Bearer>> byForm = new HashMap<>();
    private final LongTable words = new LongTable(64);
    /** The first words of short forms of several words. */
    private final LongTable longForms = new LongTable(64);

    private final Set<String> surnames = new HashSet<>();
    private final Map<NameGroup, Bearer> bearers = new HashMap<>();

    Bearers(Lexicon lexicon, SurnameUse use) {
        this.lexicon = lexicon;
        this.use = use;
    }

    /** Adds a person with the words of the full name; repeatedly if there are several. */
    void add(NameGroup group, List<String> fullName) {
        List<String> words = withoutSuffix(fullName);
        if (words.size() < 2) {
            return;
        }
        Bearer bearer = bearers.computeIfAbsent(group, Bearer::new);
        for (int from = 1; from < words.size(); from++) {
            put(String.join(" ", words.subList(from, words.size())), bearer);
        }
        surnames.add(words.get(words.size() - 1));
        if (!lexicon.has(WordList.TITLES, words.get(0))) {
            put(words.get(0), bearer);
            if (bearer.gender == null && !lexicon.has(WordList.EITHER_NAMES, words.get(0))) {
                boolean female = lexicon.has(WordList.FEMALE_NAMES, words.get(0));
                boolean male = !female && lexicon.has(WordList.GIVEN_NAMES, words.get(0));
                bearer.gender = female ? Gender.FEMALE : male ? Gender.MALE : null;
            }
        } else if (bearer.gender == null) {
            bearer.gender = genderOf(words.get(0));
        }
    }

    /** Returns the words of a name without {@code Jr.} and the like at its end. */
    private static List<String> withoutSuffix(List<String> words) {
        int to = words.size();
        while (to > 2 && isSuffix(words.get(to - 1))) {
            to--;
        }
        return words.subList(0, to);
    }

    private static boolean isSuffix(String word) {
        return switch (word) {
            case "jr", "sr", "ii", "iii", "iv", "" -> true;
            default -> false;
        };
    }

    private void put(String form, Bearer bearer) {
        words.put(Tokens.keyHash(form), 1);
        int space = form.indexOf(' ');
        if (space > 0) {
            longForms.put(Tokens.keyHash(form.substring(0, space)), 1);
        }
        List<Bearer> all = byForm.computeIfAbsent(form, f -> new ArrayList<>(1));
        if (all.size() < MAX_BEARERS && !all.contains(bearer)) {
            all.add(bearer);
        }
    }

    /** Whether the word at a token is a short form of somebody's name. */
    boolean has(Tokens tokens, int token) {
        return words.get(tokens.keyHash(token)) != 0;
    }

    /**
     * Returns a mention with the particle or the hyphenated part before it, if they are part of somebody's surname: {@code
     * Ten Hag}, {@code Long-Bailey}; otherwise the same mention.
     */
    NameGroup.Occurrence widened(NameGroup.Occurrence at) {
        Tokens tokens = at.text().tokens();
        int word = NameTrie.isHyphen(tokens, at.from() - 1) ? at.from() - 2 : at.from() - 1;
        if (word < 0
                || tokens.startsLine(at.from())
                || tokens.shape(word) != Shape.CAPITALISED
                || longForms.get(tokens.keyHash(word)) == 0) {
            return at;
        }
        String form = String.join(" ", NameTrie.wordsOf(tokens, word, at.to()));
        return byForm.containsKey(form) ? new NameGroup.Occurrence(at.text(), word, at.to()) : at;
    }

    boolean has(String form) {
        return byForm.containsKey(form);
    }

    /** Whether a short form is the surname of somebody and not just a given name. */
    boolean isSurname(String form) {
        return surnames.contains(form);
    }

    /** Returns the number of people who have a short form. */
    int count(String form) {
        return byForm.getOrDefault(form, List.of()).size();
    }

    /** Notes a mention of a person by the full name or by a form that was found to be theirs; call in reading order. */
    void mentioned(NameGroup group, NameGroup.Occurrence at, boolean inFull) {
        Bearer bearer = bearers.get(group);
        if (bearer == null) {
            return;
        }
        bearer.field = at.text().field();
        bearer.last = at.from();
        bearer.named |= inFull;
        String title = use.titleBefore(at.text().tokens(), at.from());
        if (title != null) {
            bearer.titles.add(title);
            Gender stated = genderOf(title);
            bearer.gender = inFull && stated != null ? stated : bearer.gender;
        }
    }

    /** Whether a bearer of a short form was mentioned before a token, within a distance. */
    boolean isIntroduced(String form, NameGroup.Occurrence at, int distance) {
        return byForm.getOrDefault(form, List.of()).stream()
                .anyMatch(bearer -> bearer.named && distance(bearer, at) <= distance);
    }

    /** Returns the person whom a short form denotes at a token; null if there is none or no certain one. */
    @Nullable
    NameGroup of(String form, NameGroup.Occurrence at) {
        List<Bearer> all = byForm.getOrDefault(form, List.of());
        String title = use.titleBefore(at.text().tokens(), at.from());
        Gender gender = title == null ? null : genderOf(title);
        List<Bearer> compatible = all.stream()
                .filter(bearer -> gender == null || bearer.gender == null || bearer.gender == gender)
                .toList();
        if (gender != null) {
            List<Bearer> stated = compatible.stream()
                    .filter(bearer -> bearer.gender == gender)
                    .toList();
            compatible = stated.isEmpty() ? compatible : stated;
        } else if (title != null) {
            List<Bearer> titled = compatible.stream()
                    .filter(bearer -> bearer.titles.contains(title))
                    .toList();
            compatible = titled.isEmpty() ? compatible : titled;
        }
        return compatible.size() == 1 ? compatible.get(0).group : nearest(compatible, at);
    }

    private static @Nullable NameGroup nearest(List<Bearer> bearers, NameGroup.Occurrence at) {
        Bearer nearest = null;
        int second = Integer.MAX_VALUE;
        int first = Integer.MAX_VALUE;
        for (Bearer bearer : bearers) {
            int distance = distance(bearer, at);
            if (distance < first) {
                second = first;
                first = distance;
                nearest = bearer;
            } else {
                second = Math.min(second, distance);
            }
        }
        if (nearest == null || first > NEARBY) {
            return null;
        }
        return second == Integer.MAX_VALUE || second - first > NEARBY ? nearest.group : null;
    }

    private static int distance(Bearer bearer, NameGroup.Occurrence at) {
        boolean before = bearer.field == at.text().field() && bearer.last <= at.from();
        return before ? at.from() - bearer.last : Integer.MAX_VALUE;
    }

    private @Nullable Gender genderOf(String title) {
        return use.isMaleTitle(title) ? Gender.MALE : use.isFemaleTitle(title) ? Gender.FEMALE : null;
    }
}
