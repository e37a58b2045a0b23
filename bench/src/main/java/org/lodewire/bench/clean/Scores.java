package org.lodewire.bench.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The extraction quality of an extractor: precision and recall are means over the documents, F1 is that of the means.
 *
 * @param extractor name of the extractor
 * @param documents in the order of the truth
 */
public record Scores(String extractor, List<DocumentScore> documents) {

    public Scores {
        documents = List.copyOf(documents);
    }

    /** Scores all documents of the truth. For those that are not among the articles, nothing counts as found. */
    public static Scores of(Extractor extractor, List<LabelledPage> articles, Map<String, String> truth) {
        Map<String, LabelledPage> byId = new HashMap<>();
        articles.forEach(article -> byId.put(article.id(), article));
        List<DocumentScore> documents = new ArrayList<>();
        truth.forEach((id, expected) -> {
            LabelledPage article = byId.get(id);
            documents.add(
                    article == null
                            ? DocumentScore.of(id, null, expected, "")
                            : DocumentScore.of(id, article.url(), expected, extractor.text(article)));
        });
        return new Scores(extractor.name(), documents);
    }

    /** Returns the harmonic mean of precision and recall; 0 if both are 0. */
    static double f1(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    double precision() {
        return documents.stream()
                .filter(DocumentScore::hasPrecision)
                .mapToDouble(DocumentScore::precision)
                .average()
                .orElse(0);
    }

    double recall() {
        return documents.stream()
                .filter(DocumentScore::hasRecall)
                .mapToDouble(DocumentScore::recall)
                .average()
                .orElse(0);
    }

    double f1() {
        return f1(precision(), recall());
    }

    /** Returns the number of documents in which nothing was found although text was expected. */
    long empty() {
        return documents.stream()
                .filter(each -> each.expected() > 0 && each.found() == 0)
                .count();
    }

    /** Returns the documents with the lowest F1, lowest first. */
    List<DocumentScore> worst(int limit) {
        return documents.stream()
                .sorted(Comparator.comparingDouble(DocumentScore::f1))
                .limit(limit)
                .toList();
    }
}
