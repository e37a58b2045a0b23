package org.lodewire.analysis.topics.presearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.topics.words.ArticleWords;
import org.lodewire.analysis.topics.words.UnicodeWords;

class KeyTableTest {

    private final KeyTable table = new KeyTable();

    private static Alternative alternative(String topic) {
        return Alternative.of(topic, new TermQuery(new Term("body", "word"))).get(0);
    }

    private List<String> topics(String key) {
        List<Alternative> found = new ArrayList<>();
        Postings postings = table.get(key);
        if (postings != null) {
            postings.find(new ArticleWords(new UnicodeWords(), "", "word", List.of()).filter(), found);
        }
        return found.stream().map(Alternative::topic).toList();
    }

    @Test
    void findsEachOfManyKeys() {
        IntStream.range(0, 5_000).forEach(i -> table.add(alternative("t" + i), IndexKey.word("key" + i)));
        assertThat(IntStream.range(0, 5_000))
                .allSatisfy(i -> assertThat(topics("key" + i)).contains("t" + i));
    }

    /** The two keys have the same hash, as strings define it. */
    @Test
    void keepsWhatIsLeftOfKeysWithOneHash() {
        table.add(alternative("first"), IndexKey.word("Aa"));
        table.add(alternative("second"), IndexKey.word("BB"));
        table.remove("Aa", "first");
        assertThat(topics("BB")).containsExactly("second");
    }

    @Test
    void findsNothingUnderRemovedKeysAfterItGrew() {
        IntStream.range(0, 50).forEach(i -> table.add(alternative("old" + i), IndexKey.word("old" + i)));
        IntStream.range(0, 50).forEach(i -> table.remove("old" + i, "old" + i));
        IntStream.range(0, 500).forEach(i -> table.add(alternative("t" + i), IndexKey.word("key" + i)));
        assertThat(topics("old7")).isEmpty();
    }

    /** The hash of this string is that of a free slot. */
    @Test
    void findsAKeyWhoseHashIsZero() {
        table.add(alternative("topic"), IndexKey.word("\0"));
        assertThat(topics("\0")).containsExactly("topic");
    }
}
