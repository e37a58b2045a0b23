package org.lodewire.client.setup;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.lodewire.client.CommandFailedException;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.KafkaTopic;

/** Registers the schema of every topic and holds its subject to {@value #COMPATIBILITY} compatibility. */
final class SchemaSetup {

    static final String COMPATIBILITY = "BACKWARD_TRANSITIVE";

    private static final String JAVA_STRING = "{\"type\":\"string\",\"avro.java.string\":\"String\"}";

    /** @return a line for the user per schema that is new to the registry */
    List<String> apply(SchemaRegistryClient registry) {
        List<String> done = new ArrayList<>();
        for (KafkaTopic<?> topic : Catalogue.topics()) {
            try {
                int before = versions(registry, topic);
                registry.register(topic.subject(), new AvroSchema(plainSchema(topic)));
                registry.updateCompatibility(topic.subject(), COMPATIBILITY);
                if (versions(registry, topic) > before) {
                    done.add("registered schema " + topic.subject());
                }
            } catch (IOException | RestClientException e) {
                throw new CommandFailedException(
                        "The registry refused the schema of " + topic.subject() + ": " + e.getMessage(), e);
            }
        }
        return done;
    }

    /** The schema as it stands in the file, without what the generated class says about Java's strings. */
    static Schema plainSchema(KafkaTopic<?> topic) {
        String schema = SpecificData.get().getSchema(topic.type()).toString();
        return new Schema.Parser().parse(schema.replace(JAVA_STRING, "\"string\""));
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
