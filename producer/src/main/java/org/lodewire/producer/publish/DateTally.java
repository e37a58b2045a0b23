package org.lodewire.producer.publish;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lodewire.producer.article.Article;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.Clamp;
import org.lodewire.schemas.TimeBasis;
import org.lodewire.schemas.text.SafeText;

/** Counts what could not be read of the articles that were sent. For one thread at a time. */
final class DateTally {

    private static final int MAX_EXAMPLES = 3;
    private static final int MAX_EXAMPLE = 60;

    private final Map<Clamp, Long> byArrival = new EnumMap<>(Clamp.class);
    private final List<String> examples = new ArrayList<>();
    private final Map<String, Long> fields = new TreeMap<>();

    void add(Article article, ArticleTime time) {
        if (time.getBasis() == TimeBasis.SEEN && !time.getByArrival() && article.fetchedAt() == null) {
            byArrival.merge(time.getClamp(), 1L, Long::sum);
            if (time.getPublished() != null && examples.size() < MAX_EXAMPLES) {
                String quoted = SafeText.cut(SafeText.oneLine(time.getPublished()), MAX_EXAMPLE);
                examples.add("'" + quoted + "' at " + article.provenance().location());
            }
        }
        article.unread().forEach(field -> fields.merge(field, 1L, Long::sum));
    }

    DateReport report() {
        return new DateReport(byArrival, examples, fields);
    }
}
