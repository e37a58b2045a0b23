/** The entities stage. Reads {@code news.articles.clean}, writes {@code news.articles.entities}, and keeps nothing. */
@NullMarked
package org.lodewire.streams.entities;

import org.jspecify.annotations.NullMarked;
