package org.lodewire.client.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.SimpleParsedSchemaHolder;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.KafkaTopic;
import org.lodewire.schemas.catalogue.KafkaTopic.Compatibility;

/** Checks changes of the schemas with the registry's own checker, under the levels that set-up gives the subjects. */
class SchemaCompatibilityTest {

    static List<KafkaTopic<?>> topics() {
        return Catalogue.topics();
    }

    @Test
    void onlyRawAndFlowTopicsHaveBackwardCompatibility() {
        assertThat(topics())
                .filteredOn(topic -> topic.compatibility() == Compatibility.BACKWARD_TRANSITIVE)
                .containsExactly(
                        Catalogue.CRAWL,
                        Catalogue.RAW,
                        Catalogue.MATCHED_ARTICLES,
                        Catalogue.TOPIC_CONTRIBUTIONS,
                        Catalogue.OUTBOX,
                        Catalogue.ENTITY_CONTRIBUTIONS,
                        Catalogue.SOURCE_ACTIVITY);
    }

    @Test
    void anAlertCannotLoseItsSummary() {
        assertThat(violations(Catalogue.ALERTS, without("summary"))).isNotEmpty();
    }

    @Test
    void theSummaryOfAnAlertCannotChangeItsType() {
        assertThat(violations(Catalogue.ALERTS, withType("summary", Schema.create(Schema.Type.INT))))
                .isNotEmpty();
        assertThat(violations(Catalogue.ALERTS, withType("summary", optionalString())))
                .isNotEmpty();
    }

    @Test
    void anAlertCannotGainARequiredField() {
        assertThat(violations(
                        Catalogue.ALERTS, with(new Field("added", Schema.create(Schema.Type.STRING), "A new field."))))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everySchemaCanGainAnOptionalField(KafkaTopic<?> topic) {
        assertThat(violations(
                        topic, with(new Field("added", optionalString(), "A new field.", JsonProperties.NULL_VALUE))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everyOptionalFieldCanBeRemovedAgain(KafkaTopic<?> topic) {
        SchemaSetup.plainSchema(topic).getFields().stream()
                .filter(field -> field.schema().isNullable())
                .forEach(field -> assertThat(violations(topic, without(field.name())))
                        .as(field.name())
                        .isEmpty());
    }

    private static List<String> violations(KafkaTopic<?> topic, UnaryOperator<List<Field>> change) {
        Schema present = SchemaSetup.plainSchema(topic);
        List<Field> fields = present.getFields().stream()
                .map(field -> new Field(field, field.schema()))
                .toList();
        Schema next = Schema.createRecord(
                present.getName(), present.getDoc(), present.getNamespace(), false, change.apply(fields));
        return new AvroSchema(next)
                .isCompatible(
                        CompatibilityLevel.forName(topic.compatibility().name()),
                        List.of(new SimpleParsedSchemaHolder(new AvroSchema(present))));
    }

    private static UnaryOperator<List<Field>> without(String name) {
        return fields ->
                fields.stream().filter(field -> !field.name().equals(name)).toList();
    }

    private static UnaryOperator<List<Field>> with(Field added) {
        return fields -> {
            List<Field> more = new ArrayList<>(fields);
            more.add(added);
            return more;
        };
    }

    private static UnaryOperator<List<Field>> withType(String name, Schema type) {
        return fields -> fields.stream()
                .map(field -> field.name().equals(name) ? new Field(name, type, field.doc()) : field)
                .toList();
    }

    private static Schema optionalString() {
        return Schema.createUnion(Schema.create(Schema.Type.NULL), Schema.create(Schema.Type.STRING));
    }
}
