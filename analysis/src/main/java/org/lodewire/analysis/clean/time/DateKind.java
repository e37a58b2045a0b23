package org.lodewire.analysis.clean.time;

/** What a page says that a date is. */
public enum DateKind {
    /** The date of publication, by its label or by the name of its property. */
    PUBLISHED,
    /** A date beside the headline without a label. */
    UNLABELLED,
    /** The date of the last change, which only bounds that of publication. */
    UPDATED
}
