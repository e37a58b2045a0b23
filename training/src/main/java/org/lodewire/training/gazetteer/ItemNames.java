package org.lodewire.training.gazetteer;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Selects the unambiguous names of an item of the brand index. */
final class ItemNames {
    private static final int SHORTEST_INITIALS = 4;
    /**
     * A single word is accepted only for an item of Wikidata's first years, on which many encyclopaedias had an
     * article.
     */
    private static final long LAST_FAMOUS = 1_500_000;

    private final Rules rules;
    private final DistinctiveNames distinctive;
    private final NameOwners owners;
    private final CuratedGazetteer curated;

    ItemNames(Rules rules, DistinctiveNames distinctive, NameOwners owners, CuratedGazetteer curated) {
        this.rules = rules;
        this.distinctive = distinctive;
        this.owners = owners;
        this.curated = curated;
    }

    /** Returns the names, label first, possibly without its article or legal form; empty if the label is ambiguous. */
    List<String> of(Item item) {
        Set<String> names = new LinkedHashSet<>();
        names.add(item.requiredLabel());
        names.add(withoutLegalForm(item.requiredLabel()));
        names.add(Names.withoutArticle(item.requiredLabel()));
        names.removeIf(name -> !isSure(name, item));
        if (!names.isEmpty()) {
            item.names().stream()
                    .filter(name -> resembles(name, item.requiredLabel()))
                    .flatMap(name -> Stream.of(name, withoutLegalForm(name)))
                    .filter(name -> isSure(name, item))
                    .forEach(names::add);
        }
        Set<String> folded = new HashSet<>();
        return names.stream().filter(name -> folded.add(Names.fold(name))).toList();
    }

    private boolean isSure(String name, Item item) {
        return distinctive.isDistinctive(name)
                && (Names.words(name).size() > 1 || item.number() <= LAST_FAMOUS)
                && !curated.hasName(name)
                && owners.isOnly(item, name);
    }

    /** Returns {@code Bose} for {@code Bose Corporation}. */
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
     * Whether a name begins with the label or consists of its initials. A shorter name may be that of the owner, as
     * Norfolk Southern owns Norfolk Southern Railway, and the index also lists brands under the item of their owner.
     */
    private boolean resembles(String name, String label) {
        List<String> own = Names.words(Names.withoutArticle(name));
        List<String> of = Names.words(withoutLegalForm(Names.withoutArticle(label)));
        boolean starts = own.size() >= of.size()
                && !of.isEmpty()
                && own.subList(0, of.size()).equals(of);
        return starts || name.length() >= SHORTEST_INITIALS && initials(label).equals(name);
    }

    /** Returns {@code USDA} for {@code United States Department of Agriculture}. */
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
