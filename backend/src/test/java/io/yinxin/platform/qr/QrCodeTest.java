package io.yinxin.platform.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("REG-47")
class QrCodeTest {
    private static final int SCALE = 8;
    private static final Pattern SIDE = Pattern.compile("viewBox=\"0 0 (\\d+) ");
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8025/licence/0193-abc",
                "otpauth://totp/Yinxin:zhao?secret=JBSWY3DPEHPK3PXP&issuer=Yinxin",
                "电子营业执照：办理注册"
            })
    void whatIsDrawnIsReadAgain(String content) throws ReaderException {
        String svg = QrCode.svg(content);

        assertThat(new QRCodeReader().decode(drawn(svg)).getText()).isEqualTo(content);
        assertThat(svg).doesNotContain(content);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> QrCode.svg("x".repeat(5000))).isInstanceOf(IllegalArgumentException.class);
    }

    private static BinaryBitmap drawn(String svg) {
        Matcher found = SIDE.matcher(svg);
        assertThat(found.find()).isTrue();
        int side = Integer.parseInt(found.group(1)) * SCALE;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        for (Matcher run = RUN.matcher(svg); run.find(); ) {
            int x = Integer.parseInt(run.group(1)) * SCALE;
            int y = Integer.parseInt(run.group(2)) * SCALE;
            for (int row = y; row < y + SCALE; row++) {
                Arrays.fill(pixels, row * side + x, row * side + x + Integer.parseInt(run.group(3)) * SCALE, 0);
            }
        }
        return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
    }
}
