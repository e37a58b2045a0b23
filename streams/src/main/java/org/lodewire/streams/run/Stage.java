package org.lodewire.streams.run;

import java.util.List;
import java.util.Locale;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.KafkaTopic;

/** The stages, in the order in which data flows, with the topics that each reads as an application of its own. */
public enum Stage {
    /** From raw articles to clean ones. */
    CLEAN(Catalogue.RAW),
    /** From clean articles to who and what they are about. */
    ENTITIES(Catalogue.CLEAN),
    /** From clean articles to the topics they mention. */
    TOPICS(Catalogue.CLEAN, Catalogue.DEFINITIONS),
    /** From single articles to stories. */
    STORIES(Catalogue.MATCHED_ARTICLES),
    /** From mentions to counts. */
    COUNTS(Catalogue.TOPIC_CONTRIBUTIONS, Catalogue.DEFINITIONS),
    /** From mentions, counted once more, to alerts. */
    ALERTS(Catalogue.TOPIC_CONTRIBUTIONS, Catalogue.DEFINITIONS),
    /** From entities to their counts, and which are mentioned most and rise fastest. */
    TRENDS(Catalogue.ENTITY_CONTRIBUTIONS),
    /** From articles to sources that are silent for longer than their rhythm explains. */
    SOURCES(Catalogue.SOURCE_ACTIVITY);

    @SuppressWarnings("ImmutableEnumChecker") // The list and the topics are immutable.
    private final List<KafkaTopic<?>> reads;

    Stage(KafkaTopic<?>... reads) {
        this.reads = List.of(reads);
    }

    /** The topics that the stage reads; in the whole pipeline it is handed some of them in memory. */
    public List<KafkaTopic<?>> reads() {
        return reads;
    }

    /** The name as options have it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
