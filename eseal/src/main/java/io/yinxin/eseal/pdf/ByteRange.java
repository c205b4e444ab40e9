package io.yinxin.eseal.pdf;

import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/** ByteRange as it must be: from the start of the file to an end, with one gap. */
record ByteRange(int gapStart, int gapEnd, int end) {
    /** Empty if it is anything else. */
    static Optional<ByteRange> of(COSDictionary signature, int length) {
        COSArray array = signature.getCOSArray(COSName.BYTERANGE);
        if (array == null || array.size() != 4) {
            return Optional.empty();
        }
        long[] numbers = new long[4];
        for (int i = 0; i < 4; i++) {
            if (!(array.getObject(i) instanceof COSNumber number)) {
                return Optional.empty();
            }
            numbers[i] = number.longValue();
        }
        long end = numbers[2] + numbers[3];
        boolean sound = numbers[0] == 0
                && numbers[1] > 0
                && numbers[2] > numbers[1]
                && numbers[3] > 0
                && numbers[2] <= length
                && end <= length;
        return sound ? Optional.of(new ByteRange((int) numbers[1], (int) numbers[2], (int) end)) : Optional.empty();
    }

    /** Whether the gap holds exactly one hexadecimal string with these bytes. */
    boolean leavesOut(byte[] file, byte[] contents) {
        if (gapEnd - gapStart < 2 || file[gapStart] != '<' || file[gapEnd - 1] != '>') {
            return false;
        }
        int digits = 0;
        for (int i = gapStart + 1; i < gapEnd - 1; i++) {
            int digit = Character.digit(file[i], 16);
            int at = digits / 2;
            if (digit < 0
                    || at >= contents.length
                    || digit != (digits % 2 == 0 ? contents[at] >> 4 & 0xF : contents[at] & 0xF)) {
                return false;
            }
            digits++;
        }
        return digits == 2 * contents.length;
    }

    /** Whether a revision ends where the range ends. */
    boolean endsRevision(byte[] file) {
        int at = end;
        while (at > 0 && (file[at - 1] == '\n' || file[at - 1] == '\r') && end - at < 2) {
            at--;
        }
        return at >= 5
                && file[at - 1] == 'F'
                && file[at - 2] == 'O'
                && file[at - 3] == 'E'
                && file[at - 4] == '%'
                && file[at - 5] == '%';
    }
}
