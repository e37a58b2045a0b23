package org.lodewire.analysis.clean.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.analysis.clean.CleanInput;
import org.lodewire.analysis.clean.CleanedText;
import org.lodewire.analysis.clean.Cleaner;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.QualityFlag;

class UnreadableLinesTest {

    private static final Cleaner CLEANER = new Cleaner();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "������ ���� ����� ���� ������ � ������������.",
                "?????? ???? ????? ???? ?????? ? ????????????.",
                "Ñòàðûé ìîñò ÷åðåç ðåêó çàêðûò ñ ïîíåäåëüíèêà",
                "╤В╨░╤А╤Л╨╣ ╨╝╨╛╤Б╤В ╤З╨╡╤А╨╡╨╖"
            })
    void aLineWithoutLettersOfItsLanguageIsUnreadable(String line) {
        assertThat(UnreadableLines.isUnreadable(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Þórður Ægisson sá það á Íslandi og sagði frá því í gær.",
                "Är det här en å? Ja, det är en å.",
                "Why? Who? When? Nobody said anything about it.",
                "Der Kreistag hat �ber den Kauf des Speichers entschieden.",
                "Đường phố ở Hà Nội bị ngập nước.",
                "???"
            })
    void aLineOfALanguageIsReadable(String line) {
        assertThat(UnreadableLines.isUnreadable(line)).isFalse();
    }

    @Test
    void aTextThatCannotBeReadIsFlaggedAndCountsForNothing() {
        CleanedText text = clean("��������� ����� ������� ��������� �� ������� ������ �������� ���.\n".repeat(5));

        assertThat(text.quality()).contains(QualityFlag.UNREADABLE);
        assertThat(text.text()).isEmpty();
    }

    @Test
    void aTextWithOneUnreadableLineIsNotFlagged() {
        String line =
                "The board of the port said on Monday that the number %d crane would be repaired by the spring.\n";
        CleanedText text = clean(line.formatted(1) + line.formatted(2) + "����� ������� ��������� �� �������\n"
                + line.formatted(3) + line.formatted(4));

        assertThat(text.quality()).doesNotContain(QualityFlag.UNREADABLE);
        assertThat(text.text()).contains("number 4 crane").doesNotContain("\uFFFD");
    }

    private static CleanedText clean(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return CLEANER.clean(new CleanInput("s", null, null, null, null, ContentFormat.TEXT, bytes, "utf-8"));
    }
}
