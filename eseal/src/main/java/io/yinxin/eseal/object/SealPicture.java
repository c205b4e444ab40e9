package io.yinxin.eseal.object;

import java.util.Locale;

/**
 * SES_ESPictrueInfo: how the seal looks.
 *
 * @param type format as written: PNG, GIF, BMP, JPG, SVG, OFD …, in either case
 * @param width of the printed seal, in mm
 * @param height of the printed seal, in mm
 */
public record SealPicture(String type, byte[] data, int width, int height) {
    /** An A4 page is 297 mm high; nothing on it is ten times as large. */
    private static final int MOST_MILLIMETRES = 3000;

    /** The format in capitals. */
    public String format() {
        return type.toUpperCase(Locale.ROOT);
    }

    static SealPicture read(DerElement element) {
        DerReader in = element.inside();
        SealPicture picture = new SealPicture(
                in.next(DerElement.IA5_STRING, "SES_ESPictrueInfo.type").ia5(),
                in.next(DerElement.OCTET_STRING, "SES_ESPictrueInfo.data").octets(SealLimits.PICTURE),
                size(in.next(DerElement.INTEGER, "SES_ESPictrueInfo.width")),
                size(in.next(DerElement.INTEGER, "SES_ESPictrueInfo.height")));
        in.finish("SES_ESPictrueInfo");
        if (picture.data.length == 0) {
            throw new SealException(SealFault.WRONG_VALUE, "SES_ESPictrueInfo.data");
        }
        return picture;
    }

    byte[] der() {
        return DerWriter.sequence(
                DerWriter.ia5(type), DerWriter.octets(data), DerWriter.number(width), DerWriter.number(height));
    }

    private static int size(DerElement element) {
        int size = element.number();
        if (size < 1 || size > MOST_MILLIMETRES) {
            throw element.fault(SealFault.WRONG_VALUE);
        }
        return size;
    }
}
