package io.yinxin.uploads;

import io.yinxin.platform.data.ColumnCipher;

/**
 * A picture as it is stored.
 *
 * @param size of the picture itself
 * @param sha256 of the picture itself
 * @param content encrypted
 */
record SealedPicture(int width, int height, int size, byte[] sha256, byte[] content) {
    /** Some megabytes: not on the event loop. */
    static SealedPicture of(CleanPicture picture, ColumnCipher cipher) {
        return new SealedPicture(
                picture.width(),
                picture.height(),
                picture.jpeg().length,
                picture.sha256(),
                cipher.seal(picture.jpeg()));
    }

    @Override
    public String toString() {
        return "SealedPicture[" + width + "x" + height + "]";
    }
}
