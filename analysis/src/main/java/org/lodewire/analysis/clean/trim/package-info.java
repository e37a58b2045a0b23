/**
 * What the clean stage knows of lines, whether they come from a page or from plain text: boilerplate, dates, bylines, titles,
 * and which lines make up the article. Plain logic.
 */
package org.lodewire.analysis.clean.trim;
