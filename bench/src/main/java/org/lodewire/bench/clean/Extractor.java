package org.lodewire.bench.clean;

import java.util.function.Function;

/**
 * From an article to its text.
 *
 * @param name what the tables call it
 * @param work does it; called by one thread
 */
public record Extractor(String name, Function<LabelledPage, String> work) {

    String text(LabelledPage article) {
        return work.apply(article);
    }
}
