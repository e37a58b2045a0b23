package org.lodewire.subscriptions.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contrast of type while a value that changed is marked, by the formula of WCAG 2.2. */
class ColoursTest {

    private static final double READABLE = 4.5;

    @ParameterizedTest
    @CsvSource({"muted, surface", "muted, accent-soft", "accent, surface", "accent, accent-soft", "text, surface"})
    void typeIsReadableOnTheFlashOfAValueThatChanged(String type, String ground) throws Exception {
        String css = css();
        for (int scheme = 0; scheme < 2; scheme++) {
            assertThat(contrast(hex(css, type, scheme), flashed(css, hex(css, ground, scheme), scheme)))
                    .as(scheme == 0 ? "light" : "dark")
                    .isGreaterThanOrEqualTo(READABLE);
        }
    }

    private static String css() throws Exception {
        try (InputStream style = ColoursTest.class.getResourceAsStream("page.css")) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static double[] hex(String css, String name, int scheme) {
        Matcher matcher = Pattern.compile("--" + name + ": light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\);")
                .matcher(css);
        assertThat(matcher.find()).as(name).isTrue();
        int colour = Integer.parseInt(matcher.group(scheme + 1), 16);
        return new double[] {colour >> 16, colour >> 8 & 255, colour & 255};
    }

    private static double[] flashed(String css, double[] ground, int scheme) {
        Matcher matcher = Pattern.compile("rgb\\((\\d+) (\\d+) (\\d+) / (\\d+)%\\)")
                .matcher(css.substring(css.indexOf("--flash:")));
        for (int i = 0; i <= scheme; i++) {
            assertThat(matcher.find()).isTrue();
        }
        double share = Double.parseDouble(matcher.group(4)) / 100;
        double[] mixed = new double[3];
        for (int i = 0; i < 3; i++) {
            mixed[i] = ground[i] * (1 - share) + Double.parseDouble(matcher.group(i + 1)) * share;
        }
        return mixed;
    }

    private static double contrast(double[] first, double[] second) {
        double one = luminance(first);
        double other = luminance(second);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(double[] colour) {
        double[] linear = new double[3];
        for (int i = 0; i < 3; i++) {
            double share = colour[i] / 255;
            linear[i] = share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }
}
