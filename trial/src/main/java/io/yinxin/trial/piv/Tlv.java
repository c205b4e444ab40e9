package io.yinxin.trial.piv;

import io.yinxin.trial.piv.Status.Refusal;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** BER-TLV, as far as PIV needs it. */
final class Tlv {
    private Tlv() {}

    static byte[] of(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        for (int shift = 24; shift >= 0; shift -= 8) {
            if (tag >>> shift != 0) {
                made.write(tag >>> shift);
            }
        }
        int length = content.size();
        if (length > 0xFF) {
            made.write(0x82);
            made.write(length >>> 8);
        } else if (length > 0x7F) {
            made.write(0x81);
        }
        made.write(length);
        made.writeBytes(content.toByteArray());
        return made.toByteArray();
    }

    /** The elements in their order, by tag; the content of each as it stands. */
    static Map<Integer, byte[]> parse(byte[] data) {
        Map<Integer, byte[]> found = new LinkedHashMap<>();
        int at = 0;
        while (at < data.length) {
            int tag = data[at++] & 0xFF;
            if ((tag & 0x1F) == 0x1F) {
                tag = tag << 8 | next(data, at++);
            }
            int length = next(data, at++);
            if (length == 0x81) {
                length = next(data, at++);
            } else if (length == 0x82) {
                length = next(data, at++) << 8 | next(data, at++);
            } else if (length > 0x7F) {
                throw new Refusal(Status.BAD_DATA);
            }
            if (at + length > data.length) {
                throw new Refusal(Status.BAD_DATA);
            }
            found.put(tag, Arrays.copyOfRange(data, at, at + length));
            at += length;
        }
        return found;
    }

    private static int next(byte[] data, int at) {
        if (at >= data.length) {
            throw new Refusal(Status.BAD_DATA);
        }
        return data[at] & 0xFF;
    }
}
