package org.lodewire.analysis.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.lodewire.analysis.topics.words.EntitySpan;
import org.lodewire.analysis.topics.words.Terms;
import org.lodewire.analysis.topics.words.TextAnalysis;
import org.lodewire.schemas.Field;

/** All terms of a text, whether a query asks for them or not: folded words, exact forms and entities. */
final class AllTerms extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Iterator<Occurrence> occurrences;
    private int position = -1;

    private record Occurrence(String term, int position, int start, int end) {}

    AllTerms(TextAnalysis analysis, Field field, String text, List<EntitySpan> entities) {
        List<Occurrence> all = new ArrayList<>();
        int[] words = {0};
        analysis.split(text, (word, form, start, end, isInside) -> {
            int at = isInside ? words[0] - 1 : words[0]++;
            all.add(new Occurrence(word, at, start, end));
            all.add(new Occurrence(Terms.exact(word, form), at, start, end));
        });
        List<Occurrence> found = List.copyOf(all);
        for (EntitySpan entity : entities) {
            if (entity.field() == field) {
                found.stream()
                        .filter(word -> word.end() > entity.start())
                        .min(Comparator.comparingInt(Occurrence::position))
                        .ifPresent(word -> all.add(new Occurrence(
                                Terms.entity(entity.id()), word.position(), entity.start(), entity.end())));
            }
        }
        all.sort(Comparator.comparingInt(Occurrence::position));
        occurrences = all.iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!occurrences.hasNext()) {
            return false;
        }
        Occurrence next = occurrences.next();
        clearAttributes();
        term.append(next.term());
        offsets.setOffset(next.start(), next.end());
        increment.setPositionIncrement(next.position() - position);
        position = next.position();
        return true;
    }
}
