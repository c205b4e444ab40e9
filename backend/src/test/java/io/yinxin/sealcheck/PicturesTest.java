package io.yinxin.sealcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pictures out of files of strangers. */
@Tag("SEL-65")
class PicturesTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10};

    @Test
    void pixelsArePassedOnByTheirContent() {
        assertThat(new Pictures().dataUrl(PNG))
                .hasValueSatisfying(url -> assertThat(url).startsWith("data:image/png;base64,"));
    }

    @Test
    void whatMayHoldAProgramIsNot() {
        assertThat(new Pictures().dataUrl("<svg onload='x()'/>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(new Pictures().dataUrl(new byte[0])).isEmpty();
    }

    @Test
    void oneAnswerHoldsOnlySoMuch() {
        Pictures pictures = new Pictures();
        byte[] large = Arrays.copyOf(PNG, 3 << 20);
        assertThat(pictures.dataUrl(large)).isPresent();
        assertThat(pictures.dataUrl(large)).isEmpty();
        assertThat(pictures.dataUrl(PNG)).isPresent();
    }
}
