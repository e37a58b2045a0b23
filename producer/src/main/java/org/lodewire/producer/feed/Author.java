package org.lodewire.producer.feed;

import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The name of an author, without the mail address that RSS requires beside it. */
final class Author {

    private Author() {}

    /** The author in the first of these fields that names one; null if none does. */
    static @Nullable String of(Fields fields, String... names) {
        return Stream.of(names)
                .flatMap(name -> fields.all(name).stream())
                .map(Author::of)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String of(Element author) {
        return author.children().stream()
                .filter(child -> child.tag().localName().equals("name"))
                .findFirst()
                .map(name -> named(PlainText.of(name.wholeText())))
                .orElseGet(() -> named(PlainText.of(author.ownText())));
    }

    /** The name in {@code mail@example.com (Name)} or {@code Name <mail@example.com>}; any other text as it is. */
    static @Nullable String named(@Nullable String text) {
        if (text == null || text.indexOf('@') < 0) {
            return text;
        }
        int open = text.indexOf('(');
        if (text.endsWith(")") && open > text.indexOf('@')) {
            String name = text.substring(open + 1, text.length() - 1).strip();
            return name.isEmpty() ? null : name;
        }
        int angle = text.indexOf('<');
        return angle > 0 ? text.substring(0, angle).strip() : text;
    }
}
