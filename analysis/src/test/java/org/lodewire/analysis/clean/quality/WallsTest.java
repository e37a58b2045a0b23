package org.lodewire.analysis.clean.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WallsTest {

    private static final String BOT_CHECK =
            "Please verify you are a human. Access to this page has been denied because we believe you are using automation"
                    + " tools to browse the website.";

    private final Walls walls = Walls.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                BOT_CHECK,
                "Just a moment...\nEnable JavaScript and cookies to continue",
                "Access Denied\nYou don't have permission to access \"http://news.example/a\" on this server.\nReference #18.2f",
                "Sorry, you have been blocked\nYou are unable to access this website\nWhy have I been blocked? This website is"
                        + " using a security service to protect itself from online attacks.",
                "451: Unavailable due to legal reasons\nWe recognize you are attempting to access this website from a country"
                        + " belonging to the European Economic Area. Access cannot be granted at this time.",
                "Your privacy\nWe and our 842 partners store and/or access information on a device, such as unique IDs in"
                        + " cookies to process personal data. You may accept or manage your choices by clicking below.",
                "Wir und unsere 214 Partner speichern Informationen auf einem Gerät und greifen darauf zu. Mit einem Klick auf"
                        + " Zustimmen willigen Sie in die Verarbeitung ein.",
                "Nous et nos partenaires utilisons des cookies. Vous pouvez retirer votre consentement à tout moment.",
                "Nosotros y nuestros socios utilizamos cookies. Puede retirar su consentimiento en cualquier momento.",
                "ロボットではありませんか。JavaScriptを有効にしてください。"
            })
    void recognizesAConsentDialogOrABotCheck(String text) {
        assertThat(walls.isWall(text)).isTrue();
    }

    @Test
    void anArticleThatQuotesAWallIsNone() {
        String article =
                "The regulator fined the retailer on Monday for a check that kept blind readers out of its site for"
                        + " months. Visitors were told: \"Please verify you are a human.\" The puzzle that followed could not be"
                        + " solved with a screen reader, the regulator found, although the law has asked for it since the spring. The"
                        + " retailer said that it would appeal, and that it had taken the puzzle off its pages in the meantime.";
        assertThat(walls.isWall(article)).isFalse();
    }

    @Test
    void anArticleWithACookieNoticeBelowItIsNone() {
        String article =
                "Nurses at three hospitals of the region voted to strike next week after talks on pay broke down, their"
                        + " union said. The employers called the decision hard to understand and offered to return to the table.\n"
                        + "We use cookies to improve your experience.";
        assertThat(walls.isWall(article)).isFalse();
    }

    @Test
    void oneWeakPhraseIsNotEnough() {
        assertThat(walls.isWall("The minister refused to accept all demands.")).isFalse();
    }

    @Test
    void aLongTextIsNone() {
        assertThat(walls.isWall(BOT_CHECK.repeat(30))).isFalse();
    }

    @Test
    void anEmptyTextIsNone() {
        assertThat(walls.isWall("")).isFalse();
    }
}
