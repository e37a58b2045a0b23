/**
 * What the clean stage knows of pages: bytes to markup, markup to lines with the elements that they stand in, and what a
 * page says about itself. Plain logic.
 */
package org.lodewire.streams.clean.page;
