package org.lodewire.client.setup;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.lodewire.client.CommandFailedException;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.KafkaTopic;

/** Registers the schema of every topic under the compatibility level that the catalogue sets for its subject. */
final class SchemaSetup {

    private static final String JAVA_STRING = "{\"type\":\"string\",\"avro.java.string\":\"String\"}";

    /**
     * Sets the compatibility levels and registers the schemas, in this order, so that a new version is checked under its
     * own level. Does nothing for subjects that are up to date.
     *
     * @return a line for each change, for the user
     * @throws CommandFailedException if the registry cannot be reached or rejects a schema
     */
    List<String> apply(SchemaRegistryClient registry) {
        List<String> changes = new ArrayList<>();
        for (KafkaTopic<?> topic : Catalogue.topics()) {
            try {
                int versions = versions(registry, topic);
                if (setCompatibility(registry, topic) && versions > 0) {
                    changes.add("set compatibility of " + topic.subject() + " to " + topic.compatibility());
                }
                registry.register(topic.subject(), new AvroSchema(plainSchema(topic)));
                if (versions(registry, topic) > versions) {
                    changes.add("registered schema " + topic.subject());
                }
            } catch (RestClientException e) {
                throw new CommandFailedException(
                        "The registry did not accept the schema of " + topic.subject() + ": " + e.getMessage(), e);
            } catch (IOException e) {
                String reason = e.getMessage() == null ? "the connection failed" : e.getMessage();
                throw new CommandFailedException(
                        "Cannot register the schema of " + topic.subject() + " in the registry: " + reason + ".", e);
            }
        }
        return changes;
    }

    /** The schema as in its file, without the properties that make the generated class use Java strings. */
    static Schema plainSchema(KafkaTopic<?> topic) {
        String schema = SpecificData.get().getSchema(topic.type()).toString();
        return new Schema.Parser().parse(schema.replace(JAVA_STRING, "\"string\""));
    }

    /** Returns whether the level was another one, or none. */
    private static boolean setCompatibility(SchemaRegistryClient registry, KafkaTopic<?> topic)
            throws IOException, RestClientException {
        String wanted = topic.compatibility().name();
        if (compatibility(registry, topic).filter(wanted::equals).isPresent()) {
            return false;
        }
        registry.updateCompatibility(topic.subject(), wanted);
        return true;
    }

    private static Optional<String> compatibility(SchemaRegistryClient registry, KafkaTopic<?> topic)
            throws IOException, RestClientException {
        try {
            return Optional.ofNullable(registry.getCompatibility(topic.subject()));
        } catch (RestClientException e) {
            if (e.getStatus() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static int versions(SchemaRegistryClient registry, KafkaTopic<?> topic)
            throws IOException, RestClientException {
        try {
            return registry.getAllVersions(topic.subject()).size();
        } catch (RestClientException e) {
            if (e.getStatus() == 404) {
                return 0;
            }
            throw e;
        }
    }
}
