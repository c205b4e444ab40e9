package io.yinxin.eseal.object;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Supplier;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERUTF8String;

/** Values to DER. Sequences are put together from encoded parts, so that received parts stay as they are. */
final class DerWriter {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private DerWriter() {}

    static byte[] sequence(byte[]... parts) {
        return constructed(DerElement.SEQUENCE, List.of(parts));
    }

    static byte[] sequence(List<byte[]> parts) {
        return constructed(DerElement.SEQUENCE, parts);
    }

    /** [0] EXPLICIT. */
    static byte[] tagged(byte[] part) {
        return constructed(DerElement.CONTEXT_0_CONSTRUCTED, List.of(part));
    }

    static byte[] number(int number) {
        return der(new ASN1Integer(number));
    }

    static byte[] truth(boolean truth) {
        return der(ASN1Boolean.getInstance(truth));
    }

    static byte[] ia5(String text) {
        return value("IA5String", () -> new DERIA5String(text, true));
    }

    static byte[] utf8(String text) {
        return value("UTF8String", () -> new DERUTF8String(text));
    }

    static byte[] printable(String text) {
        return value("PrintableString", () -> new DERPrintableString(text, true));
    }

    static byte[] octets(byte[] octets) {
        return der(new DEROctetString(octets));
    }

    static byte[] bits(byte[] octets) {
        return der(new DERBitString(octets));
    }

    static byte[] objectIdentifier(String id) {
        return value("OBJECT IDENTIFIER", () -> new ASN1ObjectIdentifier(id));
    }

    static byte[] time(Instant time) {
        return value("GeneralizedTime", () -> new ASN1GeneralizedTime(TIME.format(time)));
    }

    /** What the library cannot write is a mistake in the draft, with the type in the place of a field. */
    private static byte[] value(String type, Supplier<ASN1Encodable> value) {
        try {
            return der(value.get());
        } catch (IllegalArgumentException | IllegalStateException | DateTimeException e) {
            throw new SealException(SealFault.WRONG_VALUE, type, e);
        }
    }

    private static byte[] der(ASN1Encodable value) {
        try {
            return value.toASN1Primitive().getEncoded("DER");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] constructed(int tag, List<byte[]> parts) {
        int length = parts.stream().mapToInt(part -> part.length).sum();
        ByteArrayOutputStream out = new ByteArrayOutputStream(length + 6);
        out.write(tag);
        if (length < 0x80) {
            out.write(length);
        } else {
            int count = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + 7) / 8;
            out.write(0x80 | count);
            for (int i = count - 1; i >= 0; i--) {
                out.write(length >>> 8 * i);
            }
        }
        parts.forEach(out::writeBytes);
        return out.toByteArray();
    }
}
