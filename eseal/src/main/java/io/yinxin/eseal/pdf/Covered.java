package io.yinxin.eseal.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;

/** The bytes a signature covers: the file up to an end, without a gap. */
record Covered(byte[] file, int gapStart, int gapEnd, int end) {
    byte[] digest(MessageDigest digest) {
        return Ranges.digest(digest, file, gapStart, gapEnd, end);
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(file, 0, gapStart);
        out.write(file, gapEnd, end - gapEnd);
    }
}
