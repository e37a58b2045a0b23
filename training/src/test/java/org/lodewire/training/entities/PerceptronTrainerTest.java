package org.lodewire.training.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.entities.knowledge.TaggerFactory;
import org.lodewire.analysis.entities.tagger.Tagger;
import org.lodewire.analysis.entities.tagger.TaggerModel;
import org.lodewire.analysis.entities.tagger.WordClasses;
import org.lodewire.schemas.EntityType;

class PerceptronTrainerTest {
    private static final String[] INVENTED = {"Zorbal", "Quendar", "Mivrel", "Tashko", "Brunval", "Oxtelu"};

    private final Tagger tagger = TaggerFactory.create(WordClasses.bundled());

    private static LabelledText sentence(String before, String name, EntityType type) {
        String text = before + name + " again .";
        return LabelledText.of(
                name, 1, text, List.of(new Span(before.length(), before.length() + name.length(), type)));
    }

    private static List<LabelledText> toyCorpus() {
        List<LabelledText> texts = new ArrayList<>();
        for (String name : INVENTED) {
            texts.add(sentence("they thanked colonel ", name, EntityType.PERSON));
            texts.add(sentence("they lived in ", name, EntityType.PLACE));
        }
        return texts;
    }

    private List<Span> names(TaggerModel model, LabelledText text) {
        return LabelledText.names(
                text.tokens(), tagger.tag(List.of(text.tokens()), model).get(0));
    }

    @Test
    void learnsFromTheContextOfNames() {
        TaggerModel model = new PerceptronTrainer(tagger, 10, 1, 0.4f, 7).train(toyCorpus());
        LabelledText person = sentence("they thanked colonel ", "Gulvane", EntityType.PERSON);
        LabelledText place = sentence("they lived in ", "Gulvane", EntityType.PLACE);
        assertThat(names(model, person)).isEqualTo(person.names());
        assertThat(names(model, place)).isEqualTo(place.names());
    }

    @Test
    void isDeterministic() throws IOException {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        new PerceptronTrainer(tagger, 2, 1, 0.4f, 7).train(toyCorpus()).write(first);
        new PerceptronTrainer(tagger, 2, 1, 0.4f, 7).train(toyCorpus()).write(second);
        assertThat(first.toByteArray()).isEqualTo(second.toByteArray());
    }
}
