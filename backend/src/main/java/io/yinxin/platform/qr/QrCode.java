package io.yinxin.platform.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/** QR codes (ISO/IEC 18004) as SVG: sharp at any size, and nothing in it but squares. */
public final class QrCode {
    /** The standard wants this margin; scanners do not find the code without it. */
    private static final int MARGIN = 4;

    private QrCode() {}

    /** @param content at most some hundred characters */
    public static String svg(String content) {
        ByteMatrix matrix = matrix(content);
        int side = matrix.getWidth() + 2 * MARGIN;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            row(matrix, y, path);
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side
                + "\" shape-rendering=\"crispEdges\"><rect width=\"" + side + "\" height=\"" + side
                + "\" fill=\"#fff\"/><path fill=\"#000\" d=\"" + path + "\"/></svg>";
    }

    /** One rectangle for each run of dark modules. */
    private static void row(ByteMatrix matrix, int y, StringBuilder path) {
        int x = 0;
        while (x < matrix.getWidth()) {
            int start = x;
            while (x < matrix.getWidth() && matrix.get(x, y) == 1) {
                x++;
            }
            if (x > start) {
                int length = x - start;
                path.append('M').append(start + MARGIN).append(' ').append(y + MARGIN);
                path.append('h').append(length).append("v1h-").append(length).append('z');
            }
            x++;
        }
    }

    private static ByteMatrix matrix(String content) {
        try {
            return Encoder.encode(content, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }
}
