package io.yinxin.uploads;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A picture as we have encoded it. */
record CleanPicture(byte[] jpeg, int width, int height) {
    byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(jpeg);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "CleanPicture[" + width + "x" + height + "]";
    }
}
