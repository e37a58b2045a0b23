package org.lodewire.bench.clean;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Locale;
import org.lodewire.client.command.Table;

/** Reports the extraction quality of each extractor, as a table and as JSON. */
public final class ScoreReport {

    private static final int MAX_WIDTH = 200;

    private final List<Scores> scores;
    private final int worst;

    /** @param worst number of documents with the lowest F1 to list for each extractor */
    public ScoreReport(List<Scores> scores, int worst) {
        this.scores = scores;
        this.worst = worst;
    }

    public String text() {
        Table table = new Table(MAX_WIDTH, "4-word shingles", "F1", "precision", "recall", "documents", "empty");
        for (Scores each : scores) {
            table.row(
                    each.extractor(),
                    number(each.f1()),
                    number(each.precision()),
                    number(each.recall()),
                    each.documents().size(),
                    each.empty());
        }
        StringBuilder text = new StringBuilder(table.toString());
        if (worst > 0) {
            scores.forEach(each -> text.append("\n\n").append(worst(each)));
        }
        return text.toString();
    }

    private String worst(Scores of) {
        Table table = new Table(
                MAX_WIDTH, of.extractor() + ": worst", "F1", "precision", "recall", "words", "expected", "address");
        for (DocumentScore each : of.worst(worst)) {
            table.row(
                    each.id(),
                    number(each.f1()),
                    number(each.precision()),
                    number(each.recall()),
                    each.foundWords(),
                    each.expectedWords(),
                    each.url());
        }
        return table.toString();
    }

    public ArrayNode json() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        scores.forEach(each -> all.addObject()
                .put("extractor", each.extractor())
                .put("f1", each.f1())
                .put("precision", each.precision())
                .put("recall", each.recall())
                .put("documents", each.documents().size())
                .put("empty", each.empty()));
        return all;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
