package org.lodewire.analysis.feeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.lodewire.analysis.definition.DefinitionFields;
import org.lodewire.analysis.definition.TextList;
import org.lodewire.schemas.text.SafeText;

/**
 * An outline of an OPML document that is a feed.
 *
 * @param element its element
 * @param tags    the titles of the outlines that contain it, the outermost first, and its categories
 */
record Outline(Element element, Set<String> tags) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_TITLE = 200;
    private static final int MAX_FOLDERS = 32;

    /** Whether an element is an outline with the address of a feed. */
    static boolean isFeed(Element element) {
        return isOutline(element) && !attribute(element, Opml.URL).isBlank();
    }

    private static boolean isOutline(Element element) {
        return element.normalName().equals(Opml.OUTLINE);
    }

    /** The outline of an element for which {@link #isFeed} is true. */
    static Outline of(Element element) {
        Set<String> tags = new LinkedHashSet<>();
        folders(element).forEach(folder -> addTag(title(folder), tags));
        for (String category : attribute(element, Opml.CATEGORY).split(",", TextList.TAGS.max() + 1)) {
            for (String part : category.split("/", TextList.TAGS.max() + 1)) {
                addTag(part, tags);
            }
        }
        return new Outline(element, tags);
    }

    /** The outlines that contain an element, the outermost first; of very many, the nearest. */
    private static Deque<Element> folders(Element element) {
        Deque<Element> folders = new ArrayDeque<>();
        for (Element at = element.parent(); at != null && folders.size() < MAX_FOLDERS; at = at.parent()) {
            if (isOutline(at)) {
                folders.addFirst(at);
            }
        }
        return folders;
    }

    private static void addTag(String text, Set<String> tags) {
        String tag =
                SafeText.cut(SafeText.oneLine(text), TextList.TAGS.maxLength()).strip();
        if (!tag.isEmpty() && tags.size() < TextList.TAGS.max()) {
            tags.add(tag);
        }
    }

    /** Adds the tags of the same feed in another folder. */
    void addTags(Outline other) {
        other.tags.forEach(tag -> addTag(tag, tags));
    }

    /** The title of any outline; empty if it has none. */
    static String title(Element element) {
        String title = attribute(element, Opml.TITLE);
        return SafeText.cut(SafeText.oneLine(title.isBlank() ? attribute(element, Opml.TEXT) : title), MAX_TITLE)
                .strip();
    }

    /** The value of an attribute, whose name programs write with various capitals; empty if it is absent. */
    static String attribute(Element element, String name) {
        return SafeText.wellFormed(element.attributes().getIgnoreCase(name));
    }

    String title() {
        return title(element);
    }

    /** The address of the feed. */
    String url() {
        return FeedUrl.meant(attribute(element, Opml.URL));
    }

    /** The id that this outline was exported with; empty if there is none that is valid. */
    Optional<String> id() {
        return Optional.of(attribute(element, Opml.PREFIX + "id")).filter(DefinitionFields::isId);
    }

    /** A text that is the same for two outlines of one feed. */
    String identity() {
        return id().map(id -> "id " + id).orElseGet(() -> "URL " + FeedUrl.identity(url()));
    }

    /** The fields of its definition, named as in YAML, not yet validated. */
    ObjectNode fields(String id) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode().put("id", id).put("url", url());
        // Our own exports have a title if the feed has a label, and always a text.
        String label = id().isPresent() ? attribute(element, Opml.TITLE) : title();
        if (!label.isEmpty()) {
            fields.put("label", label);
        }
        String language = FeedDefinitionReader.language(attribute(element, Opml.LANGUAGE));
        if (language != null) {
            fields.put("language", language);
        }
        if (!tags.isEmpty()) {
            tags.forEach(fields.putArray("tags")::add);
        }
        for (String setting : Opml.SETTINGS) {
            String value = attribute(element, Opml.PREFIX + setting);
            if (!value.isEmpty()) {
                fields.put(setting, value);
            }
        }
        Opml.LISTS.forEach(list -> putList(list, attribute(element, Opml.PREFIX + list), fields));
        return fields;
    }

    private static void putList(String name, String json, ObjectNode fields) {
        if (!json.isEmpty()) {
            try {
                fields.set(name, JSON.readTree(json));
            } catch (JsonProcessingException e) {
                // Validation will say what is right.
                fields.put(name, json);
            }
        }
    }
}
