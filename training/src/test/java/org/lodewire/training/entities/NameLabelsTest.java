package org.lodewire.training.entities;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameLabelsTest {
    private static List<String> names(String text, String labels) throws JsonProcessingException {
        return NameLabels.spans(text, new ObjectMapper().readTree(labels)).stream()
                .map(span -> span.start() + " " + text.substring(span.start(), span.end()) + " " + span.type())
                .toList();
    }

    @Test
    void labelsEveryOccurrenceLongestNameFirst() throws JsonProcessingException {
        assertThat(names("Ann Lee and Lee; Leeds", "{\"PER\":[\"Lee\",\"Ann Lee\"]}"))
                .containsExactly("0 Ann Lee PERSON", "12 Lee PERSON");
    }

    @Test
    void appliesAnExceptionToOneOccurrence() throws JsonProcessingException {
        String labels = "{\"LOC\":[\"Rome\"],\"except\":[{\"name\":\"Rome\",\"nth\":2,\"type\":\"ORG\"}]}";
        assertThat(names("Rome and Rome", labels)).containsExactly("0 Rome PLACE", "9 Rome ORGANISATION");
    }

    @Test
    void labelsNothingWithinAnExceptionWithoutAType() throws JsonProcessingException {
        String labels = "{\"LOC\":[\"Iraq\"],\"except\":[{\"name\":\"Iraq War\",\"type\":null}]}";
        assertThat(names("The Iraq War in Iraq", labels)).containsExactly("16 Iraq PLACE");
    }
}
