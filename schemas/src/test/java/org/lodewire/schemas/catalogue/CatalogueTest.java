package org.lodewire.schemas.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {

    static List<KafkaTopic<?>> topics() {
        return Catalogue.topics();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everyFieldHasADoc(KafkaTopic<?> topic) {
        assertThat(records(SpecificData.get().getSchema(topic.type())).toList()).allSatisfy(schema -> {
            assertThat(schema.getDoc()).as(schema.getFullName()).isNotBlank();
            if (schema.getType() == Schema.Type.RECORD) {
                assertThat(schema.getFields())
                        .allSatisfy(field -> assertThat(field.doc())
                                .as(schema.getName() + "." + field.name())
                                .isNotBlank());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everyEnumHasADefaultForFutureSymbols(KafkaTopic<?> topic) {
        List<String> closed = List.of("ContentFormat", "Field");
        assertThat(records(SpecificData.get().getSchema(topic.type())))
                .filteredOn(schema -> schema.getType() == Schema.Type.ENUM && !closed.contains(schema.getName()))
                .allSatisfy(schema ->
                        assertThat(schema.getEnumDefault()).as(schema.getName()).isNotNull());
    }

    @Test
    void everyTopicIsDerivedOrCannotBeRecreated() {
        assertThat(topics())
                .filteredOn(topic -> !Catalogue.derived().contains(topic))
                .containsExactly(
                        Catalogue.FEED_DEFINITIONS,
                        Catalogue.CRAWL,
                        Catalogue.FEED_STATUS,
                        Catalogue.RAW,
                        Catalogue.REJECTED,
                        Catalogue.DEFINITIONS,
                        Catalogue.SUBSCRIPTIONS,
                        Catalogue.OUTBOX,
                        Catalogue.DELIVERIES);
    }

    @Test
    void derivedTopicsAreInTheOrderInWhichDataFlows() {
        assertThat(topics()).containsSubsequence(Catalogue.derived());
    }

    private static Stream<Schema> records(Schema schema) {
        return switch (schema.getType()) {
            case RECORD ->
                Stream.concat(Stream.of(schema), schema.getFields().stream().flatMap(field -> records(field.schema())));
            case ARRAY -> records(schema.getElementType());
            case UNION -> schema.getTypes().stream().flatMap(CatalogueTest::records);
            case ENUM -> Stream.of(schema);
            default -> Stream.empty();
        };
    }
}
