package org.lodewire.analysis.entities.article;

import org.lodewire.schemas.EntityType;

/** How often the tagger labelled a name as a person, an organisation and a place. */
record Evidence(int person, int organisation, int place) {
    static final Evidence NONE = new Evidence(0, 0, 0);

    static Evidence of(EntityType type) {
        return switch (type) {
            case PERSON -> new Evidence(1, 0, 0);
            case ORGANISATION -> new Evidence(0, 1, 0);
            case PLACE -> new Evidence(0, 0, 1);
            default -> NONE;
        };
    }

    Evidence plus(Evidence other) {
        return new Evidence(person + other.person, organisation + other.organisation, place + other.place);
    }

    /** The most frequent type. */
    EntityType type() {
        if (person >= organisation && person >= place) {
            return EntityType.PERSON;
        }
        return place >= organisation ? EntityType.PLACE : EntityType.ORGANISATION;
    }
}
