package org.lodewire.subscriptions.api;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lodewire.schemas.Evidence;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.text.DisplayText;
import org.lodewire.schemas.text.SafeText;
import org.lodewire.subscriptions.alerts.AlertTimes;
import org.lodewire.subscriptions.view.KnownAlert;

/** Alerts as an Atom feed (RFC 4287). Texts are texts: nothing of them is markup. Stateless. */
final class AtomFeed {

    /** The media type. */
    static final String MEDIA_TYPE = "application/atom+xml";

    private static final String HTML = "text/html";
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private static final int MAX_TEXT = 10_000;

    private AtomFeed() {}

    /**
     * The feed of a topic.
     *
     * @param address makes an absolute address of a path of the server, which need not be encoded
     */
    static String of(TopicDefinition topic, List<KnownAlert> alerts, UnaryOperator<String> address) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            element(xml, "id", urn("topic/" + topic.getId()));
            element(xml, "title", topic.getLabel() + ": alerts");
            element(xml, "updated", newest(alerts).toString());
            xml.writeStartElement("author");
            element(xml, "name", "Lodewire");
            xml.writeEndElement();
            String page = "/topics/" + topic.getId();
            link(xml, "self", MEDIA_TYPE, address.apply(page + "/alerts.atom"));
            link(xml, "alternate", HTML, address.apply(page));
            for (KnownAlert alert : alerts) {
                entry(xml, alert, address);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Cannot write XML to memory", e);
        }
        return text.toString();
    }

    private static Instant newest(List<KnownAlert> alerts) {
        return alerts.stream().map(AtomFeed::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    /** Not before it was published, as readers expect it: a correction may move an alert to an earlier step. */
    private static Instant updated(KnownAlert alert) {
        Instant changed = AlertTimes.changed(alert.last());
        Instant raised = alert.noticedAt();
        return changed.isBefore(raised) ? raised : changed;
    }

    private static void entry(XMLStreamWriter xml, KnownAlert alert, UnaryOperator<String> address)
            throws XMLStreamException {
        TopicAlert last = alert.last();
        xml.writeStartElement("entry");
        element(xml, "id", urn("alert/" + last.getId()));
        element(xml, "title", alert.raised().getSummary());
        element(xml, "published", alert.noticedAt().toString());
        element(xml, "updated", updated(alert).toString());
        link(xml, "alternate", HTML, address.apply("/alerts/" + last.getId()));
        category(xml, last.getSeverity().name());
        category(xml, last.getState().name());
        for (Evidence article : alert.supported().getEvidence()) {
            link(xml, article);
        }
        element(xml, "content", content(alert));
        xml.writeEndElement();
    }

    private static void category(XMLStreamWriter xml, String symbol) throws XMLStreamException {
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", symbol.toLowerCase(Locale.ROOT));
    }

    private static void link(XMLStreamWriter xml, String relation, String mediaType, String href)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", mediaType);
        xml.writeAttribute("href", valid(href));
    }

    /** Only what a reader may open: the URL of an article may be any text. */
    private static void link(XMLStreamWriter xml, Evidence article) throws XMLStreamException {
        String url = article.getUrl();
        if (url != null && (url.startsWith("https://") || url.startsWith("http://"))) {
            xml.writeEmptyElement("link");
            xml.writeAttribute("rel", "related");
            xml.writeAttribute("href", valid(url));
            if (article.getTitle() != null) {
                xml.writeAttribute("title", shown(article.getTitle()));
            }
        }
    }

    private static String content(KnownAlert alert) {
        StringBuilder text = new StringBuilder(alert.last().getSummary());
        for (Evidence article : alert.supported().getEvidence()) {
            text.append("\n\n").append(article.getSource()).append(": ");
            text.append(article.getTitle() == null ? "(no title)" : article.getTitle());
            if (article.getSnippet() != null) {
                text.append("\n").append(article.getSnippet());
            }
        }
        return text.toString();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(shown(text));
        xml.writeEndElement();
    }

    /** As readers may see it, wherever they read it. */
    private static String shown(String text) {
        return valid(DisplayText.text(SafeText.cut(text, MAX_TEXT)));
    }

    /** Without the characters that XML 1.0 cannot have, even as references. */
    private static String valid(String text) {
        return text.codePoints()
                .map(c -> isXml(c) ? c : '\uFFFD')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0x10FFFF;
    }

    /** An id that stays the same wherever the server is. */
    private static String urn(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("lodewire/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
