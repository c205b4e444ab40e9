package io.yinxin.sealing;

import io.yinxin.platform.problem.DomainException;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;

/** What a card returns: r and s side by side, where documents have a DER sequence of the two. */
final class SignatureValue {
    private static final int COORDINATE = 32;

    private SignatureValue() {}

    /** @param text base64, as the agent gives it @throws DomainException SEALING_SIGNATURE_WRONG */
    static byte[] of(String text, KeyKind key) {
        try {
            byte[] value = Base64.getDecoder().decode(text);
            return key == KeyKind.RSA ? value : sequence(value);
        } catch (IllegalArgumentException | IOException e) {
            throw new DomainException(SealingError.SEALING_SIGNATURE_WRONG);
        }
    }

    private static byte[] sequence(byte[] value) throws IOException {
        if (value.length != 2 * COORDINATE) {
            throw new IOException("length");
        }
        return new DERSequence(new ASN1Integer[] {
                    number(Arrays.copyOf(value, COORDINATE)),
                    number(Arrays.copyOfRange(value, COORDINATE, value.length))
                })
                .getEncoded();
    }

    private static ASN1Integer number(byte[] unsigned) {
        return new ASN1Integer(new BigInteger(1, unsigned));
    }
}
