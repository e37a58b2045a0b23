package org.lodewire.analysis.clean.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/**
 * A page with its elements, collected in one walk for all who look for some of them, since a walk costs more than what most of them
 * do at an element. Not thread-safe.
 */
public final class PageElements {

    private final Document page;
    private final List<Element> all = new ArrayList<>();
    private final List<Element> styles = new ArrayList<>();
    private final Element body;
    /** The index of the body. */
    private int start;

    private PageElements(Document page) {
        this.page = page;
        this.body = page.body();
    }

    /** Collects the elements of a page. */
    public static PageElements of(Document page) {
        PageElements elements = new PageElements(page);
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof Element element) {
                        elements.add(element);
                    }
                },
                page);
        return elements;
    }

    private void add(Element element) {
        if (element.equals(body)) {
            start = all.size();
        }
        all.add(element);
        if (element.normalName().equals("style")) {
            styles.add(element);
        }
    }

    /** Returns the page. */
    public Document page() {
        return page;
    }

    /** Returns all elements in page order, outer ones before inner ones. */
    public List<Element> all() {
        return all;
    }

    /** Returns the body and all elements in it, in page order. */
    List<Element> inBody() {
        return all.subList(start, all.size());
    }

    /** Returns the style sheets in page order. */
    List<Element> styles() {
        return styles;
    }
}
