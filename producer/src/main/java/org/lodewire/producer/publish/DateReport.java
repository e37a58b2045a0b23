package org.lodewire.producer.publish;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lodewire.schemas.Clamp;

/**
 * What could not be read of the articles that a publisher has sent.
 *
 * @param byArrival how many articles have the time of their arrival although the policy is that of publication, by why their
 *                  date was not used; {@link Clamp#NONE} stands for those whose source gave none
 * @param examples  the first dates that were not used, each with its location
 * @param fields    how many articles were kept without a field that could not be read, by the field's name
 */
public record DateReport(Map<Clamp, Long> byArrival, List<String> examples, Map<String, Long> fields) {

    /** Everything was read. */
    public static final DateReport NONE = new DateReport(Map.of(), List.of(), Map.of());

    /** Copies the collections. */
    public DateReport {
        byArrival = Map.copyOf(byArrival);
        examples = List.copyOf(examples);
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    /** The number of articles with the time of their arrival, for any reason. */
    public long undated() {
        return byArrival.values().stream().mapToLong(Long::longValue).sum();
    }
}
