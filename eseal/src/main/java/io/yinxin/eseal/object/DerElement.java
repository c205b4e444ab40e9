package io.yinxin.eseal.object;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;

/** One element of DER where it stands. The values are as the standard wants them, or refused. */
record DerElement(byte[] bytes, int start, int content, int end, String field) {
    static final int BOOLEAN = 0x01;
    static final int INTEGER = 0x02;
    static final int BIT_STRING = 0x03;
    static final int OCTET_STRING = 0x04;
    static final int OBJECT_IDENTIFIER = 0x06;
    static final int UTF8_STRING = 0x0c;
    static final int PRINTABLE_STRING = 0x13;
    static final int IA5_STRING = 0x16;
    static final int UTC_TIME = 0x17;
    static final int GENERALIZED_TIME = 0x18;
    static final int SEQUENCE = 0x30;
    /** [0] IMPLICIT of a primitive type. */
    static final int CONTEXT_0 = 0x80;
    /** [0] EXPLICIT, or [0] IMPLICIT of a constructed type. */
    static final int CONTEXT_0_CONSTRUCTED = 0xa0;

    private static final String PRINTABLE = "[A-Za-z0-9 '()+,./:=?-]*";

    /** The element with its tag and length, as received. */
    byte[] raw() {
        return Arrays.copyOfRange(bytes, start, end);
    }

    DerReader inside() {
        return new DerReader(bytes, content, end);
    }

    int length() {
        return end - content;
    }

    byte[] octets(int most) {
        if (length() > most) {
            throw fault(SealFault.TOO_LARGE);
        }
        return Arrays.copyOfRange(bytes, content, end);
    }

    /** Whole octets only: nothing in these objects is counted in bits. */
    byte[] bits(int most) {
        if (length() < 1 || bytes[content] != 0) {
            throw fault(SealFault.WRONG_VALUE);
        }
        if (length() - 1 > most) {
            throw fault(SealFault.TOO_LARGE);
        }
        return Arrays.copyOfRange(bytes, content + 1, end);
    }

    /** @return 0 to 2³¹ − 1 */
    int number() {
        if (length() < 1 || bytes[content] < 0) {
            throw fault(SealFault.WRONG_VALUE);
        }
        if (length() > 1 && bytes[content] == 0 && bytes[content + 1] >= 0) {
            throw fault(SealFault.NOT_DER);
        }
        if (length() > Integer.BYTES) {
            throw fault(SealFault.TOO_LARGE);
        }
        int number = 0;
        for (int i = content; i < end; i++) {
            number = number << 8 | bytes[i] & 0xff;
        }
        return number;
    }

    boolean truth() {
        if (length() != 1 || bytes[content] != 0 && bytes[content] != -1) {
            throw fault(SealFault.NOT_DER);
        }
        return bytes[content] == -1;
    }

    String utf8() {
        try {
            return nonEmpty(UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(octets(SealLimits.TEXT)))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new SealException(SealFault.WRONG_VALUE, field, e);
        }
    }

    String ia5() {
        byte[] octets = octets(SealLimits.TEXT);
        for (byte octet : octets) {
            if (octet < 0) {
                throw fault(SealFault.WRONG_VALUE);
            }
        }
        return nonEmpty(new String(octets, US_ASCII));
    }

    String printable() {
        String text = ia5();
        if (!text.matches(PRINTABLE)) {
            throw fault(SealFault.WRONG_VALUE);
        }
        return text;
    }

    String objectIdentifier() {
        if (length() > SealLimits.OBJECT_IDENTIFIER) {
            throw fault(SealFault.TOO_LARGE);
        }
        try {
            return ((ASN1ObjectIdentifier) ASN1Primitive.fromByteArray(raw())).getId();
        } catch (IOException | RuntimeException e) {
            throw new SealException(SealFault.WRONG_VALUE, field, e);
        }
    }

    private String nonEmpty(String text) {
        if (text.isEmpty()) {
            throw fault(SealFault.WRONG_VALUE);
        }
        return text;
    }

    SealException fault(SealFault fault) {
        return new SealException(fault, field);
    }
}
