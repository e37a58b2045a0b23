/**
 * What a page says about its article outside of the text: title, byline, time, address, language. Reads the parsed page,
 * writes one record, keeps nothing. Every claim is weighed against the others before it is believed. Plain logic.
 */
package org.lodewire.analysis.clean.page.metadata;
