package io.yinxin.trial.piv;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Map;

/** The data objects every PIV card has (SP 800-73-4 part 1, table 3 and appendix A). */
final class DataObjects {
    private static final int CAPABILITIES = 0x5FC107;
    private static final int HOLDER_IDENTIFIER = 0x5FC102;
    private static final int DISCOVERY = 0x7E;

    private DataObjects() {}

    static void common(Map<Integer, byte[]> objects, SecureRandom random) {
        byte[] guid = new byte[16];
        random.nextBytes(guid);
        objects.put(CAPABILITIES, capabilities(guid));
        objects.put(HOLDER_IDENTIFIER, holderIdentifier(guid));
        objects.put(DISCOVERY, discovery());
    }

    /** Not compressed. */
    static byte[] certificate(byte[] der) {
        return Tlv.of(0x53, Tlv.of(0x70, der), Tlv.of(0x71, new byte[1]), Tlv.of(0xFE));
    }

    private static byte[] capabilities(byte[] guid) {
        byte[] identifier = new byte[21];
        System.arraycopy(new byte[] {(byte) 0xA0, 0, 0, 1, 0x16, (byte) 0xFF, 2}, 0, identifier, 0, 7);
        System.arraycopy(guid, 0, identifier, 7, 14);
        return Tlv.of(
                0x53,
                Tlv.of(0xF0, identifier),
                Tlv.of(0xF1, new byte[] {0x21}),
                Tlv.of(0xF2, new byte[] {0x21}),
                Tlv.of(0xF3),
                Tlv.of(0xF4, new byte[] {0}),
                Tlv.of(0xF5, new byte[] {0x10}),
                Tlv.of(0xF6),
                Tlv.of(0xF7),
                Tlv.of(0xFA),
                Tlv.of(0xFB),
                Tlv.of(0xFC),
                Tlv.of(0xFD),
                Tlv.of(0xFE));
    }

    /** Not signed: no federal agency issued it, which the number made of nines says (agency 9999). */
    private static byte[] holderIdentifier(byte[] guid) {
        byte[] agency = {
            (byte) 0xD4,
            (byte) 0xE7,
            0x39,
            (byte) 0xDA,
            0x73,
            (byte) 0x9C,
            (byte) 0xED,
            0x39,
            (byte) 0xCE,
            0x73,
            (byte) 0x9D,
            (byte) 0x83,
            0x68,
            0x58,
            0x21,
            0x08,
            0x42,
            0x10,
            (byte) 0x84,
            0x21,
            (byte) 0xC8,
            0x42,
            0x10,
            (byte) 0xC3,
            (byte) 0xEB
        };
        return Tlv.of(
                0x53,
                Tlv.of(0x30, agency),
                Tlv.of(0x34, guid),
                Tlv.of(0x35, "20991231".getBytes(StandardCharsets.US_ASCII)),
                Tlv.of(0x3E),
                Tlv.of(0xFE));
    }

    /** The PIN of the application only; no global PIN. */
    private static byte[] discovery() {
        byte[] aid = {(byte) 0xA0, 0, 0, 3, 8, 0, 0, 0x10, 0, 1, 0};
        return Tlv.of(DISCOVERY, Tlv.of(0x4F, aid), Tlv.of(0x5F2F, new byte[] {0x40, 0}));
    }
}
