package org.lodewire.analysis.clean;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.charset.Decoder;
import org.lodewire.analysis.clean.document.DocumentLines;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.document.PlainText;
import org.lodewire.analysis.clean.feature.TextModel;
import org.lodewire.analysis.clean.language.LanguageTag;
import org.lodewire.analysis.clean.language.Languages;
import org.lodewire.analysis.clean.memory.ArticleLines;
import org.lodewire.analysis.clean.memory.KnownLines;
import org.lodewire.analysis.clean.memory.SharedLines;
import org.lodewire.analysis.clean.model.LineSelector;
import org.lodewire.analysis.clean.model.Prediction;
import org.lodewire.analysis.clean.page.ElementNames;
import org.lodewire.analysis.clean.page.EmbeddedText;
import org.lodewire.analysis.clean.page.MarkupText;
import org.lodewire.analysis.clean.page.PageBlocks;
import org.lodewire.analysis.clean.page.PageElements;
import org.lodewire.analysis.clean.page.PageModel;
import org.lodewire.analysis.clean.page.ScriptlessText;
import org.lodewire.analysis.clean.page.VisibleDates;
import org.lodewire.analysis.clean.page.metadata.MetadataReader;
import org.lodewire.analysis.clean.page.metadata.PageMetadata;
import org.lodewire.analysis.clean.quality.QualityCheck;
import org.lodewire.analysis.clean.quality.UnreadableLines;
import org.lodewire.analysis.clean.quality.Walls;
import org.lodewire.analysis.clean.rule.LineReasons;
import org.lodewire.analysis.clean.rule.LineRules;
import org.lodewire.analysis.clean.time.DateChoice;
import org.lodewire.analysis.clean.time.DateLine;
import org.lodewire.analysis.clean.time.DatedLine;
import org.lodewire.analysis.clean.time.Place;
import org.lodewire.analysis.clean.time.Places;
import org.lodewire.analysis.clean.time.PublicationDate;
import org.lodewire.analysis.clean.time.TextDates;
import org.lodewire.analysis.clean.trim.LineCleaner;
import org.lodewire.analysis.clean.trim.OtherArticles;
import org.lodewire.analysis.clean.trim.RelatedBox;
import org.lodewire.schemas.ContentFormat;

/**
 * Removes the boilerplate of articles. Immutable and thread-safe. Construction reads the models and word lists, so use one
 * instance for all articles. The same input with the same memory of its source always gives the same result.
 */
public final class Cleaner {

    /** How many features explain a prediction. */
    private static final int EXPLAINING_FEATURES = 3;

    /** A page with fewer words of prose may have its text where only scripts find it. */
    private static final int FEW_WORDS = 50;

    private final ElementNames names = ElementNames.load();
    private final DateLine dates = new DateLine();
    private final Places places = Places.load();
    private final MetadataReader metadataReader = new MetadataReader(dates, places);
    private final LineRules rules = LineRules.load(dates);
    private final LineCleaner lineCleaner = new LineCleaner();
    private final QualityCheck quality = QualityCheck.load();
    private final Walls walls = Walls.load();
    private final Languages languages = Languages.load();
    private final Decoder decoder = Decoder.load(languages);
    private final PageModel pages = PageModel.load(languages);
    private final TextModel texts = TextModel.load(languages);

    /**
     * Cleans one article, without a memory of its source. Accepts any bytes; empty content gives an empty text. Reads only
     * the first 4 MiB.
     */
    public CleanedText clean(CleanInput in) {
        return clean(in, KnownLines.NONE);
    }

    /**
     * Cleans one article and removes the lines that several others of its source share.
     *
     * @param known the lines of the source
     */
    public CleanedText clean(CleanInput in, KnownLines known) {
        return result(in, select(in), known);
    }

    /** Cleans one article and explains for each line of the document why it was kept or removed. */
    public ExplainedText explain(CleanInput in, KnownLines known) {
        Selection selection = select(in);
        CleanedText text = result(in, selection, known);
        List<ExplainedText.Line> explained = new ArrayList<>();
        for (int i = 0; i < selection.document.size(); i++) {
            explained.add(new ExplainedText.Line(
                    selection.document.line(i).text(),
                    selection.document.reason(i),
                    selection.prediction.probabilities()[i],
                    selection.prediction.topFeatures(i, EXPLAINING_FEATURES)));
        }
        return new ExplainedText(text, explained);
    }

    /** The selected lines of a document, and what they were selected by. */
    private record Selection(
            DocumentLines document,
            LineReasons reasons,
            Prediction prediction,
            PageMetadata metadata,
            List<DatedLine> dated) {

        /** Returns this selection with the dates that the page shows. */
        Selection with(List<DatedLine> shown) {
            return new Selection(document, reasons, prediction, metadata, shown);
        }
    }

    private Selection select(CleanInput in) {
        if (in.format() == ContentFormat.HTML) {
            return page(in);
        }
        return text(in, PlainText.lines(decoder.text(in.content(), in.charset(), in.url())), PageMetadata.NONE);
    }

    private Selection page(CleanInput in) {
        PageElements page = PageElements.of(decoder.page(in.content(), in.charset(), in.url()));
        PageMetadata metadata = metadataReader.read(page, in.url());
        Selection shown = lines(in, page, metadata);
        DocumentLines document = shown.document;
        String body = metadata.body();
        if (body != null && isFarLonger(body, document)) {
            return text(in, MarkupText.lines(body, names), metadata).with(shown.dated);
        }
        return prose(shown) < FEW_WORDS ? unseen(in, page, shown) : shown;
    }

    private Selection lines(CleanInput in, PageElements page, PageMetadata metadata) {
        PageBlocks blocks = PageBlocks.of(page, names);
        List<Line> lines = blocks.lines();
        LineReasons reasons = rules.reasons(lines);
        String title = in.title() != null ? in.title() : metadata.title();
        Prediction prediction = pages.predict(blocks, reasons.reasons(), title, in.url());
        prediction.exclude(reasons.certain());
        DocumentLines document = LineSelector.select(lines, reasons.reasons(), blocks.families(), prediction);
        reasons.removeCertain(document);
        // Before other lines are removed: what the rules remove may have the date.
        List<DatedLine> dated = VisibleDates.of(blocks, document);
        blocks.finish(document, reasons.reasons());
        if (!metadata.live()) {
            OtherArticles.remove(document, reasons.reasons(), blocks.articles(), title);
            OtherArticles.removeHeaded(document, reasons.reasons(), blocks.headed(), title);
        }
        return new Selection(document, reasons, prediction, metadata, dated);
    }

    /** Pages that scripts fill in often have their text only in the metadata for search engines. */
    private static boolean isFarLonger(String declared, DocumentLines shown) {
        return declared.length() > 500 && declared.length() > 3 * shown.characters(true);
    }

    /** Returns the text of a page that scripts fill in: for readers without scripts, in metadata or in the scripts' data. */
    private Selection unseen(CleanInput in, PageElements page, Selection shown) {
        Selection best = shown;
        if (ScriptlessText.reveal(page.page())) {
            best = longer(best, lines(in, page, shown.metadata));
        }
        String body = shown.metadata.body();
        if (body != null) {
            best = longer(
                    best,
                    text(in, MarkupText.lines(body, names), shown.metadata).with(shown.dated));
        }
        if (prose(best) > prose(shown)) {
            return best;
        }
        List<Line> data = EmbeddedText.of(decoder.text(in.content(), in.charset(), in.url()), names);
        return data.isEmpty()
                ? shown
                : longer(shown, text(in, data, shown.metadata).with(shown.dated));
    }

    private static Selection longer(Selection one, Selection other) {
        return prose(other) > prose(one) ? other : one;
    }

    private static int prose(Selection selection) {
        return selection.document.proseWords(0, selection.document.size());
    }

    private Selection text(CleanInput in, List<Line> lines, PageMetadata metadata) {
        LineReasons reasons = rules.reasons(lines);
        Prediction prediction =
                texts.predict(lines, reasons, in.title() != null ? in.title() : metadata.title(), in.url());
        prediction.exclude(reasons.certain());
        DocumentLines document = LineSelector.select(lines, reasons.reasons(), null, prediction);
        reasons.removeCertain(document);
        return new Selection(document, reasons, prediction, metadata, TextDates.of(document, reasons.reasons()));
    }

    private CleanedText result(CleanInput in, Selection selection, KnownLines known) {
        PageMetadata metadata = selection.metadata;
        DocumentLines document = selection.document;
        @Nullable String[] reasons = selection.reasons.reasons();
        String title = in.title() != null ? in.title() : metadata.title();
        String author = in.author() != null ? in.author() : metadata.author();
        LineCleaner.Findings found = lineCleaner.clean(document, reasons, in.url(), title, author);
        if (!RelatedBox.is(document, reasons)) {
            document.restoreIfEmpty();
        }
        boolean readable = UnreadableLines.remove(document);
        ArticleLines common = SharedLines.remove(document, known);
        String text = document.text();
        String language =
                in.language() != null ? in.language() : LanguageTag.choose(metadata.language(), languages.of(text));
        Place place = places.of(language, metadata.languages(), in.url() != null ? in.url() : metadata.url());
        PublicationDate published =
                DateChoice.choose(metadata.dates(), dates.read(selection.dated, place), metadata.inUrl(), place.zone());
        return new CleanedText(
                metadata.url(),
                found.title(),
                found.author(),
                language,
                published,
                text,
                document.removals(),
                quality.flags(document, found.title(), metadata.free(), metadata.live(), readable),
                walls.isWall(text),
                document.characters(true),
                document.characters(false),
                common);
    }
}
