package org.lodewire.analysis.clean.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    private final Languages languages = Languages.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | The ministry said on Monday that it would not sell the metals to the factories which had asked for them, and that was all.
        de | Das Ministerium sagte am Montag, dass es die Metalle nicht an die Fabriken verkaufen wird, die danach gefragt haben, und das war alles.
        fr | Le ministère a dit lundi que les métaux ne seraient pas vendus aux usines qui en avaient fait la demande, et que ce serait tout pour la semaine.
        es | El ministerio dijo el lunes que no iba a vender los metales a las fábricas que los habían pedido, y que eso era todo por la semana.
        ru | Министерство сообщило в понедельник, что оно не будет продавать металлы тем заводам, которые об этом просили, и это было всё, что оно сказало.
        zh | 中国商务部周一表示，不会向提出要求的工厂出售这些稀土金属，并称本周不会再有其他消息。
        ja | 経済産業省は月曜日、要請のあった工場にはこれらの金属を販売しないと述べ、今週はこれ以上の発表はないとした。
        """)
    void detectsMajorLanguages(String language, String text) {
        assertThat(languages.of(text)).isEqualTo(language);
    }

    @Test
    void returnsNullIfTheLanguageIsUncertain() {
        assertThat(languages.of("Kyle Busch 5040, Martin Truex Jr. 5035, Kevin Harvick 5033"))
                .isNull();
        assertThat(languages.of("")).isNull();
    }
}
