package org.lodewire.training.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.EntityType;

/**
 * Combines the curated lines with entries from packages. Items and names in the curated part are not taken from
 * packages, but a curated line without an id gets the id of the only item with its name as label. Such lines form
 * separate blocks, so that the source of each id is documented. Deterministic: the same input gives the same lines in
 * the same order.
 */
public final class GazetteerMaker {
    private final CuratedGazetteer curated;
    private final CountryCoder countries;
    private final BrandIndex brands;
    private final ItemKinds kinds;
    private final ItemNames names;
    private final DistinctiveNames distinctive;
    private final NameOwners owners;
    private final PlaceNames places;

    private final List<Block> blocks = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> taken = new HashSet<>();

    public GazetteerMaker(
            CuratedGazetteer curated,
            CountryCoder countries,
            BrandIndex brands,
            PlaceNames places,
            EverydayWords words) {
        this.curated = curated;
        this.countries = countries;
        this.brands = brands;
        this.places = places;
        Rules rules = Rules.bundled();
        this.kinds = new ItemKinds(rules);
        this.owners = new NameOwners(brands.items());
        this.distinctive = new DistinctiveNames(rules, words, places, curated.personWords());
        this.names = new ItemNames(rules, distinctive, owners, curated);
    }

    /** Returns the blocks of the gazetteer, curated lines first. Call it once. */
    public List<Block> make() {
        List<String> kept = new ArrayList<>();
        List<String> fromCountries = new ArrayList<>();
        List<String> fromBrands = new ArrayList<>();
        for (String line : curated.lines()) {
            String name = curated.unlinkedName(line);
            String country = name == null ? null : country(line, name);
            String item = name == null || country != null ? null : item(line, name);
            if (country != null) {
                fromCountries.add(CuratedGazetteer.withId(line, country));
            } else if (item != null) {
                fromBrands.add(CuratedGazetteer.withId(line, item));
            } else {
                kept.add(line);
            }
        }
        blocks.add(new Block("Curated", kept));
        blocks.add(new Block("Curated, ids from " + countries.version() + ", ISC", fromCountries));
        blocks.add(new Block("Curated, ids from " + brandSource(), fromBrands));
        addAll("Places from " + countries.version() + ", ISC", countryEntries());
        addAll("Places from " + brandSource(), brandPlaces());
        addAll("Organisations from " + brandSource(), organisations());
        return blocks;
    }

    private String brandSource() {
        return brands.version() + ", BSD-3-Clause; labels from Wikidata, CC0";
    }

    private @Nullable String country(String line, String name) {
        if (CuratedGazetteer.type(line) != EntityType.PLACE) {
            return null;
        }
        List<String> found = countries.places().stream()
                .filter(place -> place.name().equals(name))
                .map(Entry::id)
                .distinct()
                .toList();
        return found.size() == 1 ? claim(found.get(0)) : null;
    }

    private @Nullable String item(String line, String name) {
        EntityType type = CuratedGazetteer.type(line);
        List<Item> found = owners.labelled(name).stream()
                .filter(item -> item.requiredLabel().equals(name) && isOf(type, item))
                .toList();
        return found.size() == 1 ? claim(found.get(0).id()) : null;
    }

    private boolean isOf(EntityType type, Item item) {
        return type == EntityType.PLACE && kinds.isPlace(item)
                || type == EntityType.ORGANISATION && kinds.isOrganisation(item);
    }

    /** Reserves an item; null if it already has a line. */
    private @Nullable String claim(String id) {
        return !curated.hasId(id) && ids.add(id) ? id : null;
    }

    private List<Entry> countryEntries() {
        List<Entry> entries = new ArrayList<>();
        for (Entry place : countries.places()) {
            boolean sure = kinds.isWanted(place.id()) && isSure(place.name());
            if (sure && claim(place.id()) != null) {
                List<String> aliases =
                        place.aliases().stream().filter(this::isSure).toList();
                entries.add(new Entry(place.id(), EntityType.PLACE, place.name(), aliases));
            }
        }
        return entries;
    }

    private boolean isSure(String place) {
        return distinctive.isDistinctivePlace(place) && !curated.hasName(place);
    }

    private List<Entry> brandPlaces() {
        List<Entry> entries = new ArrayList<>();
        for (Item item : brands.items()) {
            boolean place = ItemKinds.isKnown(item)
                    && kinds.isPlace(item)
                    && isSure(item.requiredLabel())
                    && owners.labelled(item.requiredLabel()).size() == 1;
            if (place && (item.flagged() || places.hasOne(item.requiredLabel())) && claim(item.id()) != null) {
                entries.add(new Entry(item.id(), EntityType.PLACE, item.requiredLabel(), List.of()));
            }
        }
        return entries;
    }

    private List<Entry> organisations() {
        List<Entry> entries = new ArrayList<>();
        for (Item item : brands.items()) {
            if (ItemKinds.isKnown(item) && kinds.isOrganisation(item)) {
                List<String> found = names.of(item);
                if (!found.isEmpty() && claim(item.id()) != null) {
                    entries.add(new Entry(
                            item.id(), EntityType.ORGANISATION, found.get(0), found.subList(1, found.size())));
                }
            }
        }
        return entries;
    }

    /** Sorted; a name that two entries have is dropped from both. */
    private void addAll(String comment, List<Entry> entries) {
        Map<String, Integer> nameCounts = new HashMap<>();
        entries.forEach(entry -> spellings(entry).forEach(name -> nameCounts.merge(name, 1, Integer::sum)));
        List<String> lines = entries.stream()
                .filter(entry -> spellings(entry).stream()
                        .allMatch(name -> nameCounts.getOrDefault(name, 0) == 1 && !taken.contains(name)))
                .sorted(Comparator.comparing(Entry::name).thenComparing(Entry::id))
                .map(Entry::line)
                .toList();
        taken.addAll(nameCounts.keySet());
        blocks.add(new Block(comment, lines));
    }

    private static Set<String> spellings(Entry entry) {
        Set<String> names = new HashSet<>(Set.of(Names.fold(entry.name())));
        entry.aliases().forEach(alias -> names.add(Names.fold(alias)));
        return names;
    }
}
