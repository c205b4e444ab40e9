package io.yinxin.agent.card.pkcs11;

import java.io.IOException;
import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/** Public keys of a token as SubjectPublicKeyInfo. */
final class PublicKeys {
    private PublicKeys() {}

    /** Of a public key object; null when it does not tell. */
    static byte @Nullable [] read(Session session, long object) {
        byte[] modulus = session.attribute(object, Ck.CKA_MODULUS);
        byte[] exponent = session.attribute(object, Ck.CKA_PUBLIC_EXPONENT);
        byte[] curve = session.attribute(object, Ck.CKA_EC_PARAMS);
        byte[] point = session.attribute(object, Ck.CKA_EC_POINT);
        try {
            if (modulus != null && modulus.length > 0 && exponent != null) {
                return new SubjectPublicKeyInfo(
                                new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
                                new RSAPublicKey(new BigInteger(1, modulus), new BigInteger(1, exponent)))
                        .getEncoded("DER");
            }
            if (curve != null && point != null && point.length > 0) {
                return new SubjectPublicKeyInfo(
                                new AlgorithmIdentifier(
                                        X9ObjectIdentifiers.id_ecPublicKey, ASN1Primitive.fromByteArray(curve)),
                                uncompressed(point))
                        .getEncoded("DER");
            }
            return null;
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /** The standard wants the point wrapped as OCTET STRING; some modules give it bare. */
    private static byte[] uncompressed(byte[] point) throws IOException {
        boolean bare = point[0] == 4 && point.length % 2 == 1 && point[1] != point.length - 2;
        return bare
                ? point
                : ASN1OctetString.getInstance(ASN1Primitive.fromByteArray(point))
                        .getOctets();
    }
}
