package org.lodewire.producer.feed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads markup element by element with a parser that accepts anything, and takes each entry out of the tree as soon as it is
 * complete, so that a large document needs little memory. An entry whose end tag is missing ends where the next one begins.
 * An entry in which the document is cut off is left out, since half an address is another address. For one document.
 */
final class EntryStream {

    /** Entries without end tags are nested. */
    private static final int MAX_DEPTH = 250;
    /** Elements of the document outside its entries, and elements of one entry. */
    private static final int MAX_ELEMENTS = 50_000;

    private final Vocabulary vocabulary;
    private final String entryName;
    private final EntryReader reader;
    private final int limit;
    private final List<FeedEntry> entries = new ArrayList<>();
    /** Entries in the tree that were read, because another one begins in them. */
    private final Set<Element> open = Collections.newSetFromMap(new IdentityHashMap<>());

    private @Nullable Element last;
    private int outside;
    private int inside;
    private int left;

    /** Makes an entry of an element, whose ancestors are there. */
    interface EntryReader {
        FeedEntry read(Element element, Vocabulary vocabulary);
    }

    /**
     * What was read.
     *
     * @param root the root element without the entries
     */
    record Result(Element root, Vocabulary vocabulary, List<FeedEntry> entries, List<String> problems) {}

    private EntryStream(Vocabulary vocabulary, String entryName, EntryReader reader, int limit) {
        this.vocabulary = vocabulary;
        this.entryName = entryName;
        this.reader = reader;
        this.limit = limit;
    }

    /**
     * Reads a document.
     *
     * @param entryName name of the elements that are entries, without a prefix
     * @param limit     number of entries to read at most
     */
    static Result read(String text, RootElement root, String entryName, EntryReader reader, int limit) {
        String markup = TagNames.broken(text.substring(root.start()));
        String tag = markup.substring(0, markup.indexOf('>') + 1);
        Element first = parser().parseInput(tag, "").firstElementChild();
        Vocabulary vocabulary = Vocabulary.of(first == null ? new Element(root.type()) : first);
        return new EntryStream(vocabulary, entryName, reader, limit).read(markup, root);
    }

    private static Parser parser() {
        return Parser.xmlParser().settings(ParseSettings.htmlDefault).setMaxDepth(MAX_DEPTH);
    }

    private Result read(String markup, RootElement root) {
        try (StreamParser elements = new StreamParser(parser()).parse(markup, "")) {
            Iterator<Element> all = elements.iterator();
            Document document = elements.document();
            boolean ended = false;
            // What follows the root is not part of the document, such as a script that a cache or a host adds. If it
            // begins with entries or a further feed, that is reported.
            while (!ended && outside <= MAX_ELEMENTS && inside <= MAX_ELEMENTS && all.hasNext()) {
                Element element = all.next();
                accept(element);
                ended = element.parent() instanceof Document;
            }
            Element rest = document.firstElementChild();
            return new Result(rest == null ? document : rest, vocabulary, entries, problems(markup, root));
        }
    }

    private void accept(Element element) {
        if (isEntry(element)) {
            inside = 0;
            add(element);
            open.remove(element);
            remove(element);
        } else if (isInEntry(element)) {
            inside++;
        } else {
            outside++;
        }
    }

    /** Removes an entry, and the space before it: jsoup takes time in proportion to what remains. */
    private static void remove(Element entry) {
        for (Node before = entry.previousSibling(); before instanceof TextNode; before = entry.previousSibling()) {
            before.remove();
        }
        entry.remove();
    }

    private void add(Element element) {
        if (open.contains(element)) {
            return;
        }
        Element parent = element.parent();
        if (parent != null && isEntry(parent) && !open.contains(parent)) {
            add(parent);
            open.add(parent);
        }
        if (entries.size() == limit) {
            left++;
        } else {
            entries.add(reader.read(element, vocabulary));
            last = element;
        }
    }

    /** Whether an element is an entry, and not part of the content of one. */
    private boolean isEntry(Element element) {
        if (!vocabulary.isNamed(element, entryName)) {
            return false;
        }
        Element parent = element.parent();
        return parent == null || vocabulary.isNamed(parent, entryName) || !isInEntry(parent);
    }

    private boolean isInEntry(Element element) {
        for (Element at = element.parent(); at != null; at = at.parent()) {
            if (vocabulary.isNamed(at, entryName)) {
                return true;
            }
        }
        return false;
    }

    private List<String> problems(String markup, RootElement root) {
        List<String> problems = new ArrayList<>();
        if (outside > MAX_ELEMENTS || inside > MAX_ELEMENTS) {
            problems.add("the document was read up to where more than " + MAX_ELEMENTS
                    + " elements belong to no entry or to one");
            return problems;
        }
        boolean empty = markup.indexOf('>') == markup.indexOf("/>") + 1;
        if (!empty && lastIndexOf(markup, "</" + root.name()) < 0) {
            problems.add(
                    "the document is cut off" + (dropsLast(markup) ? " in its last entry, which was left out" : ""));
        }
        if (isFollowed(markup, root)) {
            problems.add("what follows the end of the feed was left out, which has more entries");
        }
        if (left > 0) {
            problems.add("only the first " + limit + " of " + (limit + left) + " entries were read");
        }
        return problems;
    }

    /** Whether entries or a further feed begin after the end of the root. */
    private boolean isFollowed(String markup, RootElement root) {
        String end = "</" + root.name() + ">";
        int at = 0;
        while (at < markup.length() && !markup.regionMatches(true, at, end, 0, end.length())) {
            at++;
        }
        RootElement next = RootElement.find(markup.substring(at).substring(at < markup.length() ? end.length() : 0));
        return next != null && (next.type().equals(root.type()) || next.type().equals(entryName));
    }

    private boolean dropsLast(String markup) {
        if (last == null || left > 0) {
            return false;
        }
        String name = last.tagName();
        boolean unfinished = lastIndexOf(markup, '<' + name) > lastIndexOf(markup, "</" + name);
        if (unfinished) {
            entries.remove(entries.size() - 1);
        }
        return unfinished;
    }

    private static int lastIndexOf(String text, String sought) {
        int at = text.length() - sought.length();
        while (at >= 0 && !text.regionMatches(true, at, sought, 0, sought.length())) {
            at--;
        }
        return at;
    }
}
