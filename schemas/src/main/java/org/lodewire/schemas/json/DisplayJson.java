package org.lodewire.schemas.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.avro.specific.SpecificRecord;
import org.lodewire.schemas.text.DisplayText;
import org.lodewire.schemas.text.SafeText;

/**
 * Converts records to plain JSON for programs that show what is in it, such as alerts: as {@link RecordJson} does, with the texts as
 * {@link DisplayText} lets them be shown, and cut where they are longer than anybody reads. Not for records with offsets into their
 * texts. Stateless.
 */
public final class DisplayJson {

    /** Titles and snippets as the pipeline writes them are much shorter. */
    private static final int MAX_TEXT = 10_000;

    private DisplayJson() {}

    /** A record as a JSON object with its fields in the order of the schema. */
    public static ObjectNode of(SpecificRecord record) {
        ObjectNode json = RecordJson.of(record);
        json.properties().forEach(field -> field.setValue(shown(field.getValue())));
        return json;
    }

    private static JsonNode shown(JsonNode node) {
        if (node.isTextual()) {
            return JsonNodeFactory.instance.textNode(DisplayText.text(SafeText.cut(node.textValue(), MAX_TEXT)));
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, shown(array.get(i)));
            }
        } else if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(shown(field.getValue())));
        }
        return node;
    }
}
