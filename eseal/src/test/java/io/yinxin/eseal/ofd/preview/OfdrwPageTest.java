package io.yinxin.eseal.ofd.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.eseal.ofd.OfdPackage;
import io.yinxin.eseal.sample.OfdrwLoader;
import io.yinxin.eseal.sample.SampleKey;
import io.yinxin.eseal.sample.SampleSeal;
import java.awt.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pages that another implementation wrote. */
@Tag("SEL-61")
class OfdrwPageTest {
    private static final OfdrwLoader OFDRW = new OfdrwLoader();

    private static byte[] document = {};

    @BeforeAll
    static void document() throws Exception {
        document = OFDRW.drawing(PartsTest.picture("png"), TextsTest.font());
    }

    private static Seen page(byte[] file, int number) {
        return Seen.of(OfdPreview.of(OfdPackage.read(file), number, 1485), 5);
    }

    @Test
    void figuresPicturesAndWords() {
        Seen seen = page(document, 1).kept("ofdrw-1").isWhole();
        seen.isColour(35, 25, new Color(200, 0, 0))
                .isColour(35, 32, Color.WHITE)
                .isColour(52, 25, Color.WHITE);
        seen.isColour(80, 60, new Color(0, 0, 200))
                .isColour(120, 61, new Color(0, 0, 200))
                .isColour(100, 60, Color.WHITE);
        seen.isColour(170, 30, new Color(0, 150, 0))
                .isColour(170, 50, new Color(200, 0, 0))
                .isColour(170, 62, Color.WHITE);
        assertThat(seen.share(20, 111, 40, 11)).isGreaterThan(0.1);
        assertThat(seen.share(62, 111, 40, 11)).isZero();
        seen.isColour(35, 215, new Color(0, 150, 0))
                .isColour(60, 215, Color.WHITE)
                .isColour(35, 235, Color.WHITE);
    }

    @Test
    void wordsInAFontOfTheDocument() {
        Seen seen = page(document, 2).kept("ofdrw-2").isWhole();
        seen.isColour(120, 110, new Color(0, 150, 0)).isColour(120, 130, new Color(200, 0, 0));
        assertThat(seen.share(20, 20, 50, 14)).isGreaterThan(0.1);
    }

    @Test
    void theSealThatTheyPut() throws Exception {
        SampleKey key = SampleKey.sm2();
        byte[] sealed = OFDRW.seal(document, true, key, SampleSeal.of(key).der());
        Seen seen = page(sealed, 1).kept("ofdrw-sealed").isWhole();
        seen.isColour(70, 70, new Color(224, 43, 43));
        assertThat(seen.share(51, 51, 38, 38)).isBetween(0.2, 0.5);
    }
}
