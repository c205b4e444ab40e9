package io.yinxin.seals;

import java.util.Base64;

/**
 * The picture of a seal or signature.
 *
 * @param widthMm of the print, in whole millimetres
 */
record SealImage(byte[] png, int widthMm, int heightMm) {
    String dataUrl() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    @Override
    public String toString() {
        return "SealImage[" + widthMm + "x" + heightMm + "]";
    }
}
