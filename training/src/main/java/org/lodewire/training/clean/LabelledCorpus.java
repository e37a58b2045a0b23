package org.lodewire.training.clean;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.document.PlainText;
import org.lodewire.analysis.clean.page.ElementNames;
import org.lodewire.analysis.clean.page.PageBlocks;
import org.lodewire.analysis.clean.page.PageElements;
import org.lodewire.analysis.clean.page.metadata.MetadataReader;
import org.lodewire.analysis.clean.rule.LineRules;
import org.lodewire.analysis.clean.time.DateLine;
import org.lodewire.analysis.clean.time.Places;
import org.lodewire.training.TrainingFailedException;
import org.lodewire.training.clean.JsonRows.Row;
import org.lodewire.training.score.Shingles;

/** Reads samples from labelled sets, with lines and rules as in the clean stage. Not thread-safe. */
public final class LabelledCorpus {

    /** A part of a page that has less of the article is another. */
    private static final double MIN_FOUND = 0.6;

    private final LineRules rules = LineRules.load(new DateLine());
    private final MetadataReader metadata = new MetadataReader(new DateLine(), Places.load());
    private final ElementNames names = ElementNames.load();
    private final Variants variants = new Variants(rules);

    private interface Reader {
        List<Sample> samples(Row row, String truth);
    }

    /**
     * Returns the pages of a set.
     *
     * @throws TrainingFailedException if the set cannot be read, is empty, or has a row without {@code html}
     */
    public List<Sample> pages(LabelledSet set) {
        return read(set, (row, truth) -> {
            PageElements page = PageElements.of(Jsoup.parse(row.text("html")));
            PageBlocks blocks = PageBlocks.of(page, names);
            return List.of(sample(
                    set.name(), row, metadata.read(page, row.optional("url")).title(), blocks, blocks.lines(), truth));
        });
    }

    /**
     * Returns the plain texts of a set, with their variants, and its pages as the plain text that simple programs take from them,
     * see {@link PartText}. Those of pages have no variants: their articles are seldom news, and variants of all would outnumber
     * the texts.
     *
     * @throws TrainingFailedException if the set cannot be read, is empty, or has a row without {@code html} and {@code text}
     */
    public List<Sample> texts(LabelledSet set) {
        return read(set, (row, truth) -> row.has("html") ? List.of(part(set, row, truth)) : text(set, row, truth));
    }

    private List<Sample> text(LabelledSet set, Row row, String truth) {
        Sample text = sample(
                set.name() + " as text", row, row.optional("title"), null, PlainText.lines(row.text("text")), truth);
        List<Sample> samples = new ArrayList<>(List.of(text));
        samples.addAll(variants.of(text));
        return samples;
    }

    private Sample part(LabelledSet set, Row row, String truth) {
        Document page = Jsoup.parse(row.text("html"));
        Element part = PartText.part(page, row.text("id"));
        Sample sample = part(set, row, part, truth);
        boolean isArticle = part.normalName().equals("body")
                || sample.trueWords() >= MIN_FOUND * sample.truth().words();
        return isArticle ? sample : part(set, row, page.body(), truth);
    }

    private Sample part(LabelledSet set, Row row, Element part, String truth) {
        return sample(set.name() + " as text", row, null, null, PartText.lines(part), truth);
    }

    private static List<Sample> read(LabelledSet set, Reader reader) {
        List<Sample> samples = new ArrayList<>();
        set.read((row, truth) -> {
            try {
                samples.addAll(reader.samples(row, truth));
            } catch (IllegalArgumentException e) {
                throw row.error(String.valueOf(e.getMessage()));
            }
        });
        if (samples.isEmpty()) {
            throw new TrainingFailedException("The file " + set.input() + " is empty.");
        }
        return samples;
    }

    private Sample sample(
            String set, Row row, @Nullable String title, @Nullable PageBlocks page, List<Line> lines, String truth) {
        List<List<String>> words =
                lines.stream().map(line -> Shingles.words(line.text())).toList();
        List<String> wanted = Shingles.words(truth);
        return new Sample(
                set,
                row.text("id"),
                row.text("source"),
                false,
                title,
                row.optional("url"),
                page,
                lines,
                rules.reasons(lines),
                words,
                Alignment.shares(words, wanted),
                Shingles.of(wanted));
    }
}
