/**
 * How fast the clean stage's logic is, beside jsoup's parse alone and other extractors, how well it finds the article, and
 * what the worst input costs it. Reads files of rows or makes its input up, writes figures, keeps nothing.
 */
package org.lodewire.bench.clean;
