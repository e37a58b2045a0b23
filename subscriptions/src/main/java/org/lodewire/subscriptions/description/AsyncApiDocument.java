package org.lodewire.subscriptions.description;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.KafkaTopic;

/** The AsyncAPI 3.0 document of the Kafka topics: keys, values, how they are kept. Stateless. */
final class AsyncApiDocument {

    private static final String AVRO = "application/vnd.apache.avro;version=1.9.0";
    private static final String FLOW = "news.flow.";

    private AsyncApiDocument() {}

    /** The document of the topics that others may read, in the order in which data flows. */
    static ObjectNode create() {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("asyncapi", "3.0.0");
        ObjectNode info = document.putObject("info")
                .put("title", "Lodewire's Kafka topics")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "Values are Avro in Confluent's wire format, with a schema registry's id before them. Timestamps of"
                                + " records are event time.");
        info.putObject("license")
                .put("name", "Apache-2.0")
                .put("url", "https://www.apache.org/licenses/LICENSE-2.0.txt");
        document.put("defaultContentType", "application/vnd.apache.avro");
        document.putObject("channels");
        document.putObject("operations");
        document.putObject("components").putObject("messages");
        Catalogue.topics().stream()
                .filter(topic -> !topic.name().startsWith(FLOW))
                .forEach(topic -> add(document, topic));
        return document;
    }

    private static void add(ObjectNode document, KafkaTopic<?> topic) {
        String id = topic.name().replace('.', '-');
        String message = topic.type().getSimpleName();
        ObjectNode channel = document.withObject("/channels")
                .putObject(id)
                .put("address", topic.name())
                .put("description", description(topic));
        channel.putObject("messages").putObject(message).put("$ref", "#/components/messages/" + message);
        channel.putObject("bindings")
                .putObject("kafka")
                .put("topic", topic.name())
                .put("bindingVersion", "0.5.0")
                .putObject("topicConfiguration")
                .putArray("cleanup.policy")
                .add(topic.kept().isCompacted() ? "compact" : "delete");
        ObjectNode operation = document.withObject("/operations")
                .putObject("read-" + id)
                .put("action", "receive")
                .put("summary", "Read " + topic.name());
        operation.putObject("channel").put("$ref", "#/channels/" + id);
        operation.putArray("messages").addObject().put("$ref", "#/channels/" + id + "/messages/" + message);
        message(document.withObject("/components/messages").putObject(message), topic);
    }

    private static String description(KafkaTopic<?> topic) {
        return "Keyed by " + topic.keyedBy() + "; kept "
                + topic.kept().name().toLowerCase(Locale.ROOT).replace('_', ' ') + "; "
                + (topic.spread() == KafkaTopic.Spread.SINGLE
                        ? "one partition."
                        : "as many partitions as were set up.");
    }

    private static void message(ObjectNode message, KafkaTopic<?> topic) {
        String name = topic.type().getSimpleName();
        message.put("name", name).put("title", name).put("contentType", "application/vnd.apache.avro");
        ObjectNode payload = message.putObject("payload").put("schemaFormat", AVRO);
        payload.set("schema", schema(topic));
        message.putObject("bindings")
                .putObject("kafka")
                .put("bindingVersion", "0.5.0")
                .put("schemaIdLocation", "payload")
                .putObject("key")
                .put("type", "string")
                .put("description", "The " + topic.keyedBy() + ".");
    }

    private static ObjectNode schema(KafkaTopic<?> topic) {
        try {
            Schema schema = SpecificData.get().getSchema(topic.type());
            return (ObjectNode) new ObjectMapper().readTree(schema.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The schema of " + topic + " is no JSON", e);
        }
    }
}
