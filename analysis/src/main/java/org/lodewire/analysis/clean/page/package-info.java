/**
 * What the clean stage knows of pages: markup to lines with the elements that they stand in, and which of them are the
 * article. Plain logic.
 */
package org.lodewire.analysis.clean.page;
