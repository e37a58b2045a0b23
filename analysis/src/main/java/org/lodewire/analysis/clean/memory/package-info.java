/**
 * What a source's articles have in common. Reads the lines that the cleaning of an article has left, keeps a bounded and
 * fading count of the different articles that each line of a source was in, and removes from an article what several
 * others share at its ends. Plain logic over ordered stores.
 */
package org.lodewire.analysis.clean.memory;
