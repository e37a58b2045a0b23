package org.lodewire.analysis.clean.page;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.lodewire.analysis.clean.page.Region.Names;

/**
 * The names of the elements of one page, each classified once: pages use few names, and those often. A hash table with open
 * addressing, since boxed keys would cost more than the classification. Not thread-safe.
 */
final class ElementNameCache {

    private static final int INITIAL_CAPACITY = 256;
    /** The golden ratio in 64 bits, which spreads the hashes of attributes. */
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final ElementNames classifier;
    private long[] keys = new long[INITIAL_CAPACITY];
    private Names[] names = new Names[INITIAL_CAPACITY];
    private int size;

    ElementNameCache(ElementNames classifier) {
        this.classifier = classifier;
    }

    /** Returns what the names of an element indicate. */
    Names of(Element element) {
        String tag = element.normalName();
        long key = tag.hashCode();
        if (element.attributesSize() == 0) {
            Names known = names[slot(key)];
            return known != null ? known : put(key, classifier.classify(tag, "", "", "", "", false, false, false));
        }
        Attributes attributes = element.attributes();
        String className = attributes.get("class");
        String id = attributes.get("id");
        int named = (className.isEmpty() ? 0 : 1) + (id.isEmpty() ? 0 : 1);
        if (element.attributesSize() == named) {
            return ofNames(element, className, id);
        }
        String role = attributes.get("role");
        String property = attributes.get("itemprop");
        boolean hidden = Concealment.hides(attributes);
        boolean conceals = Concealment.conceals(attributes) && !Concealment.isOpenedBefore(element);
        String type = attributes.get("itemtype");
        boolean isWhole = role.equals("article") || type.endsWith("Article") || type.endsWith("BlogPosting");
        key = MULTIPLIER * key + className.hashCode();
        key = MULTIPLIER * key + id.hashCode();
        key = MULTIPLIER * key + role.hashCode();
        key = MULTIPLIER * key + property.hashCode() + (hidden ? 1 : 0) + (conceals ? 2 : 0) + (isWhole ? 4 : 0);
        Names known = names[slot(key)];
        return known != null
                ? known
                : put(key, classifier.classify(tag, className, id, role, property, hidden, conceals, isWhole));
    }

    /** Returns what the names of an element indicate that has no other attributes, as most have. */
    private Names ofNames(Element element, String className, String id) {
        String tag = element.normalName();
        long key = MULTIPLIER * (MULTIPLIER * tag.hashCode() + className.hashCode()) + id.hashCode();
        Names known = names[slot(key)];
        if (known == null) {
            // Of the attributes that conceal an element, it can only have a class.
            boolean conceals = Concealment.byClass(className) && !Concealment.isOpened(element.attributes());
            known = put(key, classifier.classify(tag, className, id, "", "", false, conceals, false));
        }
        return known.conceals() && Concealment.isOpenedBefore(element)
                ? classifier.classify(tag, className, id, "", "", false, false, false)
                : known;
    }

    /** Returns all names so far. */
    Collection<Names> all() {
        return Arrays.stream(names).filter(Objects::nonNull).toList();
    }

    private Names put(long key, Names classified) {
        if (2 * size >= keys.length) {
            grow();
        }
        int slot = slot(key);
        keys[slot] = key;
        names[slot] = classified;
        size++;
        return classified;
    }

    private void grow() {
        long[] oldKeys = keys;
        Names[] oldNames = names;
        keys = new long[2 * oldKeys.length];
        names = new Names[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNames[i] != null) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                names[slot] = oldNames[i];
            }
        }
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ key >>> 32) & mask;
        while (names[slot] != null && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
