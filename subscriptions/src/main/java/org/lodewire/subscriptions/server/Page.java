package org.lodewire.subscriptions.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;

/**
 * A part of a list, with where to go on.
 *
 * @param limit how many items a page has at most
 */
public record Page(int limit) {

    private static final int DEFAULT = 50;
    private static final int MAX = 500;

    /** Items are small as the pipeline writes them, but others may write to its topics. */
    private static final int MAX_CHARACTERS = 2 << 20;

    /** The page that a request asks for by its parameter {@code limit}, of 1 to 500 items, else of 50. */
    public static Page of(Parameters parameters) {
        return new Page(parameters.number("limit", DEFAULT, MAX));
    }

    /** How many items to look up: one more than the page has, to know whether there are more. */
    public int lookUp() {
        return limit + 1;
    }

    /**
     * The page as an object with the items and {@code next}, a cursor, which is null on the last page. It ends early if its
     * items are very long.
     *
     * @param name   the name of the items
     * @param found  the items that were looked up
     * @param cursor the cursor that goes on after an item
     */
    public <T> ObjectNode json(
            String name, List<T> found, Function<T, ? extends JsonNode> json, Function<T, String> cursor) {
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        ArrayNode items = page.putArray(name);
        int characters = 0;
        for (T item : found.subList(0, Math.min(limit, found.size()))) {
            JsonNode next = json.apply(item);
            characters += next.toString().length();
            if (!items.isEmpty() && characters > MAX_CHARACTERS) {
                break;
            }
            items.add(next);
        }
        page.put("next", found.size() > items.size() ? cursor.apply(found.get(items.size() - 1)) : null);
        return page;
    }
}
