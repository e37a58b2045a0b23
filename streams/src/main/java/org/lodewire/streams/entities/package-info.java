/** The entities stage. Reads {@code news.articles.clean}, writes {@code news.articles.entities}, and keeps nothing. */
package org.lodewire.streams.entities;
