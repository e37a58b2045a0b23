package org.lodewire.analysis.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodewire.analysis.clean.SitePage.HEADING;
import static org.lodewire.analysis.clean.SitePage.PARAGRAPHS;
import static org.lodewire.analysis.clean.SitePage.article;
import static org.lodewire.analysis.clean.SitePage.insertedIn;
import static org.lodewire.analysis.clean.SitePage.marked;
import static org.lodewire.analysis.clean.SitePage.text;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JoinedTextTest {

    @ParameterizedTest
    @CsvSource({
        "x-paragraph, x-paragraph",
        "span class='line', span",
        "span style='display:block', span",
        "font size=2, font"
    })
    void paragraphsWithoutSpaceBetweenThemAreLines(String start, String end) {
        String marked = PARAGRAPHS.stream()
                .map(each -> "<" + start + ">" + each + "</" + end + ">")
                .collect(Collectors.joining());

        assertThat(text("<article>" + HEADING + "<div>" + marked + "</div></article>"))
                .isEqualTo(article());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>&lt;p&gt;The guard said &lt;em&gt;twice&lt;/em&gt; that it was late.&lt;/p&gt;</div>",
                "<p>The guard said &lt;strong&gt;twice&lt;/strong&gt; that it was late.</p>",
                "<p>The guard said &lt;span class='x'&gt;twice&lt;/span&gt; that it was late.</p>"
            })
    void markupThatWasEscapedOnceTooOftenIsParsed(String markup) {
        assertThat(insertedIn(markup)).contains("The guard said twice that it was late.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>The page began with <code>&lt;p&gt;x&lt;/p&gt;</code> and nobody had noticed it.</p>",
                "<p>A paragraph begins with &lt;p&gt; in that language, and nobody had noticed it.</p>"
            })
    void markupThatATextIsAboutStays(String markup) {
        assertThat(insertedIn(markup)).anyMatch(line -> line.contains("<p>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<br>", "<br/> <br/>", " <br>"})
    void aBreakSeparatesSentences(String separator) {
        assertThat(text("<article>" + HEADING + "<div>" + String.join(separator, PARAGRAPHS) + "</div></article>")
                        .replace('\n', ' '))
                .isEqualTo(article().replace('\n', ' '));
    }

    @Test
    void paragraphsOfPreformattedProseAreLines() {
        String wrapped = String.join("\n\n", PARAGRAPHS).replace(", ", ",\n");

        assertThat(text("<article>" + HEADING + "<pre>" + wrapped + "</pre></article>"))
                .isEqualTo(article());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Anna Sole<br>Bertil Ek<br>Carla Moon</p>",
                "<x-list><x-item>Anna Sole</x-item><x-item>Bertil Ek</x-item><x-item>Carla Moon</x-item></x-list>",
                "<div><span>Anna Sole</span><span>Bertil Ek</span><span>Carla Moon</span></div>",
                "<ul><li>Anna Sole<li>Bertil Ek<li>Carla Moon</ul>"
            })
    void entriesOfAListAreLines(String markup) {
        assertThat(insertedIn("<h3>The three who walked through the tunnel</h3>" + markup))
                .endsWith("Anna Sole", "Bertil Ek", "Carla Moon");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<b>Question:</b>Will the line ever close for good in your view?|Question: Will the line ever close for good in your view?",
                "<b>Lindqvist.</b>No, I hope not, and I would say so loudly.|Lindqvist. No, I hope not, and I would say so loudly.",
                "She won.<span>Nobody</span> in the whole valley had expected it.|She won. Nobody in the whole valley had expected it.",
                "He bought an i<b>Phone</b> from You<i>Tube</i> and a <span>Mac</span>Book.|He bought an iPhone from YouTube and a MacBook.",
                "The U.<b>S.</b> agent J.<b>R.</b> Ek drove to the station in a van.|The U.S. agent J.R. Ek drove to the station in a van.",
                "Version 2.<b>5</b> of the plan costs 1,<b>200</b> crowns for every metre.|Version 2.5 of the plan costs 1,200 crowns for every metre.",
                "The Donaudampf<wbr>schiff was late again on Sunday, passengers said.|The Donaudampfschiff was late again on Sunday, passengers said.",
                "The R&amp;amp;D unit said &amp;quot;no&amp;quot;&amp;nbsp;to the board&amp;#8217;s chair.|The R&D unit said \"no\" to the board’s chair.",
                "Write <code>&amp;amp;</code> for the sign that stands for a joined and.|Write &amp; for the sign that stands for a joined and.",
                "Anya Taylor&#8209;Joy met Jean&#8208;Luc Pascal in the trans&shy;port office.|Anya Taylor-Joy met Jean-Luc Pascal in the transport office.",
                "The slope moves<sup><a href='#n1'>1</a></sup> by 10<sup>3</sup> millimetres a century.|The slope moves by 103 millimetres a century.",
                "The sign reads <ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby> in letters of red paint.|The sign reads 東京 in letters of red paint."
            })
    void separatesWhatTheMarkupJoinsAndNothingElse(String markup, String expected) {
        assertThat(insertedIn("<p>" + markup + "</p>")).containsExactly(expected);
    }

    @Test
    void chineseSentencesInSpansAreLines() {
        assertThat(text("<article><h1>铁路获贷款重建隧道</h1><div><span>地区政府周一表示，将向铁路公司提供四千万克朗贷款，用于重建隧道。</span>"
                        + "<span>两座城市之间的列车自四月以来已由巴士取代，行程也要三个多小时。</span></div></article>"))
                .contains("隧道。\n两座");
    }

    @Test
    void anAnchorWithoutAddressIsText() {
        assertThat(insertedIn("<a>The slow vote of the railway board came a day later and surprised nobody at all.</a>"
                        + "<h2><a name='late'>The late vote of the court</a></h2>"))
                .containsExactly(
                        "The slow vote of the railway board came a day later and surprised nobody at all.",
                        "The late vote of the court");
    }

    @Test
    void marksOfFootnotesDoNotHideTheNotes() {
        assertThat(
                        text(
                                "<article>" + HEADING + marked(0, 6)
                                        + "<p id=n1>Measured by the university at three points between 1990 and 2020, it says.</p></article>"))
                .contains("Measured by the university");
    }
}
