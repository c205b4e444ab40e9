package io.yinxin.uploads;

import io.yinxin.platform.crypto.Sha256;

/** A picture as we have encoded it. */
record CleanPicture(byte[] jpeg, int width, int height) {
    byte[] sha256() {
        return Sha256.of(jpeg);
    }

    @Override
    public String toString() {
        return "CleanPicture[" + width + "x" + height + "]";
    }
}
