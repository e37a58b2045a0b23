package org.lodewire.training.gazetteer;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The names by which an item of the brand index may be known in a text: none that may mean something else. */
final class ItemNames {
    private static final int SHORTEST_INITIALS = 4;
    /** A name of one word is trusted only to an item of the first years, on which many encyclopaedias had an article. */
    private static final long LAST_FAMOUS = 1_500_000;

    private final Rules rules;
    private final TellingNames telling;
    private final NameOwners owners;
    private final CuratedGazetteer curated;

    ItemNames(Rules rules, TellingNames telling, NameOwners owners, CuratedGazetteer curated) {
        this.rules = rules;
        this.telling = telling;
        this.owners = owners;
        this.curated = curated;
    }

    /** The label first, as written or without its article or legal form; empty if the label is not sure. */
    List<String> of(Item item) {
        Set<String> names = new LinkedHashSet<>();
        names.add(item.label());
        names.add(withoutLegalForm(item.label()));
        names.add(Names.withoutArticle(item.label()));
        names.removeIf(name -> !isSure(name, item));
        if (!names.isEmpty()) {
            item.names().stream()
                    .filter(name -> resembles(name, item.label()))
                    .flatMap(name -> Stream.of(name, withoutLegalForm(name)))
                    .filter(name -> isSure(name, item))
                    .forEach(names::add);
        }
        Set<String> folded = new HashSet<>();
        return names.stream().filter(name -> folded.add(Names.fold(name))).toList();
    }

    private boolean isSure(String name, Item item) {
        return telling.isTelling(name)
                && (Names.words(name).size() > 1 || item.number() <= LAST_FAMOUS)
                && !curated.knows(name)
                && owners.isOnly(item, name);
    }

    /** {@code Bose} for {@code Bose Corporation}. */
    private String withoutLegalForm(String name) {
        String bare = name;
        for (int blank = bare.lastIndexOf(' '); blank > 0; blank = bare.lastIndexOf(' ')) {
            String last = bare.substring(blank + 1).replace(".", "").replace(",", "");
            if (!rules.list("legal-forms").contains(last.toLowerCase(Locale.ROOT))) {
                break;
            }
            bare = bare.substring(0, blank).replaceFirst("[,&]?+ *+$", "");
        }
        return bare;
    }

    /**
     * Whether a name goes on after the label or has its initials. A shorter one may be that of the owner, as Norfolk Southern
     * owns Norfolk Southern Railway, and the index also notes brands under the item of their owner.
     */
    private boolean resembles(String name, String label) {
        List<String> own = Names.words(Names.withoutArticle(name));
        List<String> of = Names.words(withoutLegalForm(Names.withoutArticle(label)));
        boolean starts = own.size() >= of.size()
                && !of.isEmpty()
                && own.subList(0, of.size()).equals(of);
        return starts || name.length() >= SHORTEST_INITIALS && initials(label).equals(name);
    }

    /** {@code USDA} for {@code United States Department of Agriculture}. */
    private static String initials(String label) {
        StringBuilder initials = new StringBuilder();
        for (String word : label.split("[ -]+")) {
            if (!word.isEmpty() && Character.isUpperCase(word.codePointAt(0))) {
                initials.appendCodePoint(word.codePointAt(0));
            }
        }
        return initials.toString();
    }
}
