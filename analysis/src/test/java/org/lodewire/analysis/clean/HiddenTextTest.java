package org.lodewire.analysis.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodewire.analysis.clean.SitePage.HEADING;
import static org.lodewire.analysis.clean.SitePage.PARAGRAPHS;
import static org.lodewire.analysis.clean.SitePage.article;
import static org.lodewire.analysis.clean.SitePage.marked;
import static org.lodewire.analysis.clean.SitePage.text;
import static org.lodewire.analysis.clean.SitePage.textAround;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenTextTest {

    private static final String NOTE =
            "Quicksilver Lending reminded its members on Friday that alarms from the yard can be switched off in the profile.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p hidden>%s</p>",
                "<section hidden=''><h3>Note</h3><p>%s</p></section>",
                "<ul hidden><li>%s</li></ul>",
                "<p style='color:red; display: none !important'>%s</p>",
                "<P STYLE='DISPLAY:NONE'>%s</P>",
                "<div style='visibility:hidden'><p>%s</p></div>",
                "<p style='opacity:0'>%s</p>",
                "<p style='font-size:0'>%s</p>",
                "<p style='position:absolute;left:-9999px'>%s</p>",
                "<p style='position: absolute; top: -10000px'>%s</p>",
                "<p style='text-indent:-9999px'>%s</p>",
                "<p style='position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)'>%s</p>",
                "<div style='height:0;overflow:hidden'><p>%s</p></div>",
                "<p aria-hidden='true'>%s</p>",
                "<div role='dialog' aria-modal='true'><h2>Settings</h2><p>%s</p><button>OK</button></div>",
                "<div role='alertdialog'><p>%s</p></div>",
                "<dialog open><p>%s</p></dialog>",
                "<div popover><p>%s</p></div>",
                "<div class='modal fade'><div class='modal-body'><p>%s</p></div></div>",
                "<p class='sr-only'>%s</p>",
                "<p class='screen-reader-text'>%s</p>",
                "<div class='visually-hidden'>%s</div>",
                "<div class='note d-none'>%s</div>",
                "<amp-lightbox layout='nodisplay'><p>%s</p></amp-lightbox>",
                "<template><p>%s</p></template>",
                "<noscript><p>%s</p></noscript>",
                "<div inert><p>%s</p></div>",
                "<style>.promo{display:none}</style><p class='promo'>%s</p>",
                "<style>h1{color:red} .a, .b , p.promo { color:red; display : none !important; }</style><p class='x promo'>%s</p>",
                "<style>/* boxes */ #box{visibility:hidden}</style><div id='box'><p>%s</p></div>",
                "<style>@media print{.other{display:none}}.promo{display:none}</style><p class='promo'>%s</p>",
                "<style>.trap{position:absolute;left:-9999px}</style><p class='trap'>%s</p>"
            })
    void removesAHiddenTextBetweenParagraphs(String markup) {
        assertThat(textAround(markup.formatted(NOTE))).isEqualTo(article());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='hidden md:block'>%s</div>",
                "<div class='d-none d-lg-block'>%s</div>",
                "<div class='overflow-hidden'>%s</div>",
                "<div class='hidden-print'>%s</div>",
                "<p style='overflow:hidden'>%s</p>",
                "<p style='position:absolute;left:12px'>%s</p>",
                "<p style='line-height:0.9;display:block'>%s</p>",
                "<p style='opacity:0.9'>%s</p>",
                "<div hidden='until-found'>%s</div>",
                "<style>@media print{.promo{display:none}}</style><div class='promo'>%s</div>",
                "<style media='print'>.promo{display:none}</style><div class='promo'>%s</div>",
                "<style>.promo:hover{display:none} .js .promo{display:none} .promo.off{display:none}</style><div class='promo'>%s</div>",
                "<style>.promo{display:none}.promo{display:block}</style><div class='promo'>%s</div>",
                "<style>/* .promo{display:none} */</style><div class='promo'>%s</div>",
                "<style>.promo{display:none</style><div class='promo'>%s</div>",
                "<style>.promo{display:none}</style><div class='promo lg:block'>%s</div>",
                "<style>.promo{display:none}</style><i class='promo'>a</i><i class='promo'>b</i><div class='promo'>%s</div>"
            })
    void keepsATextThatIsShownOnSomeScreens(String markup) {
        assertThat(textAround(markup.formatted("<p>" + NOTE + "</p>"))).contains(NOTE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h3><button aria-expanded='false'>Who pays?</button></h3><div hidden><p>%s</p></div>",
                "<h3>Who pays?</h3><div class='accordion-body' style='display:none'><p>%s</p></div>",
                "<h3>Who pays?</h3><div role='tabpanel' aria-hidden='true'><p>%s</p></div>",
                "<details><summary>Who pays?</summary><p>%s</p></details>"
            })
    void keepsAnAnswerThatAReaderCanOpen(String markup) {
        assertThat(textAround(markup.formatted(NOTE))).contains("Who pays?", NOTE);
    }

    @Test
    void removesAHiddenPartOfASentence() {
        String marked = marked(0, 6).replace("on Monday", "on Monday<span hidden> (see note)</span>");

        assertThat(text("<article>" + HEADING + marked + "</article>")).isEqualTo(article());
    }

    @Test
    void keepsTheInitialThatOnlyScreenReadersSkip() {
        String marked = marked(0, 6)
                .replace(
                        "<p>The regional", "<p><span aria-hidden=true>T</span><span class=sr-only>T</span>he regional");

        assertThat(text("<article>" + HEADING + marked + "</article>")).isEqualTo(article());
    }

    @Test
    void keepsTheLongRestOfAnArticleBelowAPaywall() {
        assertThat(text("<article>" + HEADING + marked(0, 2)
                        + "<p>This article is for subscribers only.</p><div hidden>" + marked(2, 6)
                        + "</div></article>"))
                .contains(PARAGRAPHS);
    }

    @Test
    void keepsTheRestOfAnArticleThatIsHiddenByParagraphs() {
        assertThat(text("<article>" + HEADING + marked(0, 3) + "<p>Log in to continue.</p>"
                        + marked(3, 6).replace("<p>", "<p class='hidden'>") + "</article>"))
                .contains(PARAGRAPHS);
    }

    @Test
    void keepsAnArticleThatAScriptFadesIn() {
        assertThat(text("<article>" + HEADING + marked(0, 6).replace("<p>", "<p class=wow style='visibility: hidden'>")
                        + "</article>"))
                .isEqualTo(article());
    }

    @Test
    void keepsAnArticleBehindAnOpenDialog() {
        assertThat(text("<div aria-hidden='true'><article>" + HEADING + marked(0, 6) + "</article></div>"
                        + "<div role='dialog'><p>" + NOTE + "</p></div>"))
                .isEqualTo(article());
    }
}
