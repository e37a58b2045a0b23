package org.lodewire.analysis.clean;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
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
import org.lodewire.analysis.clean.page.PageBlocks;
import org.lodewire.analysis.clean.page.PageModel;
import org.lodewire.analysis.clean.page.metadata.MetadataReader;
import org.lodewire.analysis.clean.page.metadata.PageMetadata;
import org.lodewire.analysis.clean.quality.QualityCheck;
import org.lodewire.analysis.clean.rule.LineRules;
import org.lodewire.analysis.clean.time.DateChoice;
import org.lodewire.analysis.clean.time.DateLine;
import org.lodewire.analysis.clean.time.PublicationDate;
import org.lodewire.analysis.clean.trim.LineCleaner;
import org.lodewire.schemas.ContentFormat;

/**
 * Takes the boilerplate off an article. Immutable and thread-safe; building one reads the models and word lists, so build
 * it once. The same input, and the same memory of its source, gives the same result always.
 */
public final class Cleaner {

    /** How many features are named as the cause of a judgement. */
    private static final int EXPLAINED = 3;

    private final Decoder decoder = Decoder.load();
    private final ElementNames names = ElementNames.load();
    private final DateLine dates = new DateLine();
    private final MetadataReader metadata = new MetadataReader(dates);
    private final LineRules rules = LineRules.load(dates);
    private final LineCleaner lines = new LineCleaner(dates);
    private final QualityCheck quality = QualityCheck.load();
    private final Languages languages = Languages.load();
    private final PageModel pages = PageModel.load(languages);
    private final TextModel texts = TextModel.load(languages);

    /**
     * Cleans one article. Never fails on any bytes; empty content gives an empty text. Only the first 4 MiB are looked at.
     */
    public CleanedText clean(CleanInput in) {
        return clean(in, KnownLines.NONE);
    }

    /** Cleans one article; what several others of its source are known to share goes as well. */
    public CleanedText clean(CleanInput in, KnownLines known) {
        return result(in, judged(in), known);
    }

    /** Cleans one article and tells of each line of the document why it was kept or removed. */
    public ExplainedText explain(CleanInput in, KnownLines known) {
        Judged judged = judged(in);
        CleanedText text = result(in, judged, known);
        List<ExplainedText.Line> explained = new ArrayList<>();
        for (int i = 0; i < judged.document.size(); i++) {
            explained.add(new ExplainedText.Line(
                    judged.document.line(i).text(),
                    judged.document.reason(i),
                    judged.judgement.probabilities()[i],
                    judged.judgement.because(i, EXPLAINED)));
        }
        return new ExplainedText(text, explained);
    }

    /** A document's lines with what speaks for and against them. */
    private record Judged(DocumentLines document, String[] reasons, Prediction judgement, PageMetadata about) {}

    private Judged judged(CleanInput in) {
        if (in.format() == ContentFormat.HTML) {
            return page(in);
        }
        return text(in, PlainText.lines(decoder.text(in.content(), in.charset(), in.url())), PageMetadata.NONE);
    }

    private Judged page(CleanInput in) {
        Document page = decoder.page(in.content(), in.charset(), in.url());
        PageMetadata about = metadata.read(page, in.url());
        PageBlocks blocks = PageBlocks.of(page, names);
        List<Line> found = blocks.lines();
        String[] reasons = reasons(found);
        Prediction judgement = pages.judge(blocks, reasons, in.title() != null ? in.title() : about.title(), in.url());
        DocumentLines document = LineSelector.decide(found, reasons, blocks.families(), judgement);
        return isFarLonger(about.body(), document)
                ? text(in, PlainText.lines(about.body()), about)
                : new Judged(document, reasons, judgement, about);
    }

    /** Pages filled in by scripts often have their text only in the description for search engines. */
    private static boolean isFarLonger(String declared, DocumentLines found) {
        return declared != null && declared.length() > 500 && declared.length() > 3 * found.characters(true);
    }

    private Judged text(CleanInput in, List<Line> found, PageMetadata about) {
        String[] reasons = reasons(found);
        Prediction judgement = texts.judge(found, reasons, in.title() != null ? in.title() : about.title(), in.url());
        return new Judged(LineSelector.decide(found, reasons, null, judgement), reasons, judgement, about);
    }

    private String[] reasons(List<Line> lines) {
        String[] reasons = new String[lines.size()];
        for (int i = 0; i < reasons.length; i++) {
            reasons[i] = rules.reason(lines.get(i));
        }
        return reasons;
    }

    private CleanedText result(CleanInput in, Judged judged, KnownLines known) {
        PageMetadata about = judged.about;
        DocumentLines document = judged.document;
        String title = in.title() != null ? in.title() : about.title();
        String author = in.author() != null ? in.author() : about.author();
        LineCleaner.Findings found = lines.clean(document, judged.reasons, in.url(), title, author);
        document.keepSomething();
        ArticleLines common = SharedLines.remove(document, known);
        String text = document.text();
        String language =
                in.language() != null ? in.language() : LanguageTag.choose(about.language(), languages.of(text));
        PublicationDate published = DateChoice.merge(about.published(), found.published());
        return new CleanedText(
                about.url(),
                found.title(),
                found.author(),
                language,
                published,
                text,
                document.removals(),
                quality.of(document, found.title(), about.free(), about.live()),
                document.characters(true),
                document.characters(false),
                common);
    }
}
