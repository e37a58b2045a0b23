package org.lodewire.analysis.entities.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.entities.knowledge.GazetteerEntry.Spelling;
import org.lodewire.analysis.entities.text.Tokenizer;
import org.lodewire.analysis.entities.text.Tokens;
import org.lodewire.analysis.files.FileRejectedException;
import org.lodewire.analysis.files.StructuredFile;
import org.lodewire.schemas.EntityType;

/**
 * Reads user-defined entities: a YAML or JSON list of entries with {@code name}, {@code type} and optionally {@code
 * id}, {@code aliases} and {@code context}. {@code docs/entities.md} describes the format. Stateless.
 */
public final class UserEntities {
    private static final int MAX_BYTES = 4 << 20;
    private static final int MAX_ENTRIES = 20_000;
    private static final int MAX_LIST = 100;
    private static final int MAX_NAME = 200;
    private static final Set<String> FIELDS = Set.of("name", "type", "id", "aliases", "context");
    private static final List<String> TYPES = List.of("person", "organisation", "place", "material");
    /** A Wikidata item, or a user-defined id with a prefix. */
    private static final Pattern ID =
            Pattern.compile("Q[1-9][0-9]{0,11}+|[A-Za-z][A-Za-z0-9_-]{0,30}+:[A-Za-z0-9._:/-]{1,100}+");

    private UserEntities() {}

    /** Returns whether a text can be the id of an entity: a Wikidata item, or a user-defined id with a prefix. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /**
     * Reads the entries of a file, in order.
     *
     * @throws FileRejectedException if an entry is invalid; the message names the entry, the field, the fault and the
     *                               remedy
     * @throws IOException           if the file cannot be read
     */
    public static List<GazetteerEntry> read(Path file) throws IOException, FileRejectedException {
        JsonNode list = new StructuredFile(MAX_BYTES).read(file);
        if (!list.isArray() || list.isEmpty() || list.size() > MAX_ENTRIES) {
            throw new FileRejectedException(
                    "file",
                    "must be a list of 1 to " + MAX_ENTRIES + " entities; begin each with '- name:' and its name");
        }
        List<GazetteerEntry> entries = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            entries.add(entry(list.get(i), "entity " + (i + 1)));
        }
        return entries;
    }

    private static GazetteerEntry entry(JsonNode fields, String number) throws FileRejectedException {
        if (!fields.isObject()) {
            throw new FileRejectedException(number, "has no fields; give it a name and a type");
        }
        String name = name(fields.path("name"), number + ", name");
        String where = number + " (" + name + ")";
        for (Iterator<String> names = fields.fieldNames(); names.hasNext(); ) {
            String field = names.next();
            if (!FIELDS.contains(field)) {
                throw new FileRejectedException(
                        where + ", " + field,
                        "is not a field of an entity; its fields are name, type, id, aliases and context");
            }
        }
        Set<String> context = strings(fields.path("context"), where + ", context").stream()
                .map(Tokens::fold)
                .collect(Collectors.toUnmodifiableSet());
        List<Spelling> spellings = new ArrayList<>(List.of(new Spelling(name, !context.isEmpty())));
        for (String alias : strings(fields.path("aliases"), where + ", aliases")) {
            spellings.add(new Spelling(alias, !context.isEmpty()));
        }
        return new GazetteerEntry(
                id(fields.path("id"), where + ", id"),
                type(fields.path("type"), where + ", type"),
                name,
                spellings,
                context,
                true);
    }

    private static EntityType type(JsonNode type, String where) throws FileRejectedException {
        if (!TYPES.contains(type.asText())) {
            throw new FileRejectedException(where, "must be person, organisation, place or material");
        }
        return EntityType.valueOf(type.asText().toUpperCase(Locale.ROOT));
    }

    private static @Nullable String id(JsonNode id, String where) throws FileRejectedException {
        if (id.isMissingNode() || id.isNull()) {
            return null;
        }
        if (!id.isTextual() || !ID.matcher(id.asText()).matches()) {
            throw new FileRejectedException(
                    where, "must be a Wikidata item such as Q148, or your own id with a prefix, such as acme:17");
        }
        return id.asText();
    }

    private static List<String> strings(JsonNode list, String where) throws FileRejectedException {
        if (list.isMissingNode() || list.isNull()) {
            return List.of();
        }
        if (!list.isArray() || list.size() > MAX_LIST) {
            throw new FileRejectedException(
                    where, "must be a list of at most " + MAX_LIST + " items, as in [one, two]");
        }
        List<String> strings = new ArrayList<>();
        for (JsonNode item : list) {
            strings.add(name(item, where));
        }
        return strings;
    }

    private static String name(JsonNode name, String where) throws FileRejectedException {
        String text = name.isTextual() ? name.asText().strip() : "";
        int words = text.isEmpty() || text.length() > MAX_NAME
                ? 0
                : Tokenizer.tokenize(text).size();
        if (words == 0 || words > NameTrie.MAX_WORDS) {
            throw new FileRejectedException(
                    where,
                    "must be text of 1 to " + NameTrie.MAX_WORDS + " words; put it in quotes"
                            + " if it is a number or contains a colon");
        }
        return text;
    }
}
