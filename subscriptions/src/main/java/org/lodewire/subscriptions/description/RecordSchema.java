package org.lodewire.subscriptions.description;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.lodewire.schemas.json.RecordJson;

/** The JSON Schema, as OpenAPI 3.0 has it, of what {@link RecordJson} makes of a record. Stateless. */
final class RecordSchema {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RecordSchema() {}

    /** The schema of a record, or of one of its parts. */
    static ObjectNode of(Schema schema) {
        ObjectNode json = NODES.objectNode();
        switch (schema.getType()) {
            case RECORD -> record(schema, json);
            case ARRAY -> json.put("type", "array").set("items", of(schema.getElementType()));
            case UNION -> union(schema, json);
            case ENUM -> {
                json.put("type", "string");
                ArrayNode symbols = json.putArray("enum");
                schema.getEnumSymbols().forEach(symbols::add);
            }
            case LONG -> {
                boolean isTime = schema.getLogicalType() instanceof LogicalTypes.TimestampMillis;
                json.put("type", isTime ? "string" : "integer").put("format", isTime ? "date-time" : "int64");
            }
            case INT -> json.put("type", "integer").put("format", "int32");
            case DOUBLE -> json.put("type", "number").put("format", "double");
            case BOOLEAN -> json.put("type", "boolean");
            case BYTES -> json.put("type", "string").put("format", "byte");
            default -> json.put("type", "string");
        }
        return json;
    }

    private static void record(Schema schema, ObjectNode json) {
        json.put("type", "object").put("description", schema.getDoc());
        ArrayNode required = json.putArray("required");
        ObjectNode properties = json.putObject("properties");
        for (Schema.Field field : schema.getFields()) {
            required.add(field.name());
            properties.set(field.name(), of(field.schema()).put("description", field.doc()));
        }
    }

    /** Null, or a value of one other type: no record has another union. */
    private static void union(Schema schema, ObjectNode json) {
        List<Schema> values = schema.getTypes().stream()
                .filter(type -> type.getType() != Schema.Type.NULL)
                .toList();
        if (values.size() != 1) {
            throw new IllegalStateException("No union of several types: " + schema);
        }
        json.setAll(of(values.get(0)));
        json.put("nullable", true);
    }
}
