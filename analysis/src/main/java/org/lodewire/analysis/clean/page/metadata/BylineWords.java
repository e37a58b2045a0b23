package org.lodewire.analysis.clean.page.metadata;

import java.util.List;
import java.util.Set;

/** The words that {@link AuthorNames} recognizes in bylines, in lower case. */
final class BylineWords {

    /** What precedes the names in a byline. */
    static final List<String> PREFIXES = List.of(
            "by ",
            "by: ",
            "von ",
            "par ",
            "por ",
            "door ",
            "written by ",
            "posted by ",
            "published by ",
            "author: ",
            "authors: ",
            "text: ",
            "text by ",
            "story by ",
            "words by ",
            "autor: ",
            "words: ",
            "av ",
            "di ",
            "oleh ",
            "oleh: ",
            "от ",
            "автор: ",
            "articles by ",
            "posts by ",
            "all posts by ",
            "view all posts by ",
            "more by ",
            "reported by ",
            "reporting by ",
            "article by ");

    /** Values that stand for no author. */
    static final Set<String> PLACEHOLDERS = Set.of(
            "admin",
            "administrator",
            "webmaster",
            "editor",
            "author",
            "guest",
            "none",
            "null",
            "undefined",
            "unknown",
            "n/a",
            "na",
            "anonymous",
            "staff",
            "user",
            "root",
            "redaktion",
            "system",
            "by",
            "true",
            "false",
            "post author",
            "see all",
            "contributor",
            "contributors",
            "wordpress",
            "wpadmin",
            "siteadmin");

    /** Words of job titles and degrees. A part of a byline that contains one of them is no name. */
    static final Set<String> JOBS = Set.of(
            "editor",
            "reporter",
            "correspondent",
            "writer",
            "staff",
            "columnist",
            "journalist",
            "contributor",
            "contributing",
            "producer",
            "chief",
            "analyst",
            "director",
            "professor",
            "ceo",
            "founder",
            "cofounder",
            "president",
            "author",
            "bureau",
            "deputy",
            "manager",
            "critic",
            "redakteur",
            "redakteurin",
            "korrespondent",
            "korrespondentin",
            "journaliste",
            "redactor",
            "redactora",
            "phd",
            "md",
            "ph.d",
            "ph.d.",
            "jr",
            "jr.",
            "sr",
            "sr.",
            "esq",
            "esq.",
            "ii",
            "iii",
            "specialist",
            "expert",
            "head",
            "nutritionist",
            "attorney");

    /** Conjunctions between two names. */
    static final List<String> ANDS = List.of(" and ", " & ", " und ", " et ", " y ", " e ");

    /** Suffixes of a name after a comma. */
    static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii");

    private BylineWords() {}
}
