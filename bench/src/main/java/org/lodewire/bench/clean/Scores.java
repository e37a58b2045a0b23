package org.lodewire.bench.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well an extractor found articles: precision and recall are means over the documents, F1 is that of the means.
 *
 * @param extractor its name
 * @param documents in the order of the truth
 */
public record Scores(String extractor, List<DocumentScore> documents) {

    public Scores {
        documents = List.copyOf(documents);
    }

    /** Of all documents of the truth, by id; those that are not among the articles count as if nothing was found. */
    public static Scores of(Extractor extractor, List<LabelledPage> articles, Map<String, String> truth) {
        Map<String, LabelledPage> byId = new HashMap<>();
        articles.forEach(article -> byId.put(article.id(), article));
        List<DocumentScore> documents = new ArrayList<>();
        truth.forEach((id, wanted) -> {
            LabelledPage article = byId.get(id);
            documents.add(
                    article == null
                            ? DocumentScore.of(id, null, wanted, "")
                            : DocumentScore.of(id, article.url(), wanted, extractor.text(article)));
        });
        return new Scores(extractor.name(), documents);
    }

    /** Harmonic mean of precision and recall; 0 if both are. */
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

    /** In how many documents nothing was found though there was something. */
    long empty() {
        return documents.stream()
                .filter(each -> each.wanted() > 0 && each.found() == 0)
                .count();
    }

    /** Those with the lowest F1, the lowest first. */
    List<DocumentScore> worst(int most) {
        return documents.stream()
                .sorted(Comparator.comparingDouble(DocumentScore::f1))
                .limit(most)
                .toList();
    }
}
