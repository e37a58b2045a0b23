package org.lodewire.streams.clean;

import org.jsoup.nodes.Document;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.streams.clean.charset.Decoder;
import org.lodewire.streams.clean.line.DateLine;
import org.lodewire.streams.clean.line.Draft;
import org.lodewire.streams.clean.line.Languages;
import org.lodewire.streams.clean.line.LineCleaner;
import org.lodewire.streams.clean.line.LineRules;
import org.lodewire.streams.clean.line.PlainText;
import org.lodewire.streams.clean.line.Quality;
import org.lodewire.streams.clean.memory.ArticleLines;
import org.lodewire.streams.clean.memory.KnownLines;
import org.lodewire.streams.clean.memory.SharedLines;
import org.lodewire.streams.clean.page.ElementNames;
import org.lodewire.streams.clean.page.MainContent;
import org.lodewire.streams.clean.page.PageBlocks;
import org.lodewire.streams.clean.page.metadata.LanguageTag;
import org.lodewire.streams.clean.page.metadata.MetadataReader;
import org.lodewire.streams.clean.page.metadata.PageMetadata;
import org.lodewire.streams.clean.page.metadata.PublishedTime;

/**
 * Takes the boilerplate off an article. Immutable and thread-safe; building one reads the rules' word lists, so build it
 * once. The same input gives the same result always.
 */
public final class Cleaner {

    private final Decoder decoder = Decoder.load();
    private final ElementNames names = ElementNames.load();
    private final DateLine dates = new DateLine();
    private final MetadataReader metadata = new MetadataReader(dates);
    private final LineRules rules;
    private final LineCleaner lines;
    private final Quality quality = Quality.load();
    private final Languages languages = Languages.load();

    public Cleaner() {
        this.rules = LineRules.load(dates);
        this.lines = new LineCleaner(rules, dates);
    }

    /**
     * Cleans one article. Never fails on any bytes; empty content gives an empty text. Only the first 4 MiB are looked at.
     */
    public CleanedText clean(CleanInput in) {
        return clean(in, KnownLines.NONE);
    }

    /** Cleans one article; what several others of its source are known to share goes as well. */
    public CleanedText clean(CleanInput in, KnownLines known) {
        return in.format() == ContentFormat.HTML ? page(in, known) : text(in, known);
    }

    private CleanedText page(CleanInput in, KnownLines known) {
        Document page = decoder.page(in.content(), in.charset(), in.url());
        PageMetadata about = metadata.read(page, in.url());
        String title = in.title() != null ? in.title() : about.title();
        String author = in.author() != null ? in.author() : about.author();
        Draft draft = MainContent.choose(PageBlocks.of(page, names), rules);
        boolean whole = isFarLonger(about.body(), draft);
        if (whole) {
            draft = new Draft(PlainText.lines(about.body()));
        }
        LineCleaner.Findings found = lines.clean(draft, in.url(), title, author, whole);
        return result(in, draft, found, about, known);
    }

    /** Pages filled in by scripts often have their text only in the description for search engines. */
    private static boolean isFarLonger(String declared, Draft found) {
        return declared != null && declared.length() > 500 && declared.length() > 3 * found.characters(true);
    }

    private CleanedText text(CleanInput in, KnownLines known) {
        Draft draft = new Draft(PlainText.lines(decoder.text(in.content(), in.charset(), in.url())));
        LineCleaner.Findings found = lines.clean(draft, in.url(), in.title(), in.author(), true);
        return result(in, draft, found, PageMetadata.NONE, known);
    }

    private CleanedText result(CleanInput in, Draft draft, LineCleaner.Findings found, PageMetadata about, KnownLines known) {
        draft.keepSomething();
        ArticleLines common = SharedLines.remove(draft, known);
        String text = draft.text();
        String language = in.language() != null ? in.language() : LanguageTag.choose(about.language(), languages.of(text));
        String published = PublishedTime.choose(about.published(), found.published(), dates);
        return new CleanedText(about.url(), found.title(), found.author(), language, published, text, draft.removals(),
                quality.of(draft, found.title(), about.free(), about.live()), draft.characters(true), draft.characters(false),
                common);
    }
}
