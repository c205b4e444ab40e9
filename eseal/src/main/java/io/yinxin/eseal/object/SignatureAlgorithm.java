package io.yinxin.eseal.object;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.jcajce.spec.SM2ParameterSpec;

/** Algorithms of signatures of seals. */
public enum SignatureAlgorithm {
    SM2_SM3("1.2.156.10197.1.501", "SM3withSM2", Digest.SM3, Set.of(GMObjectIdentifiers.sm2p256v1)),
    ECDSA_SHA256("1.2.840.10045.4.3.2", "SHA256withECDSA", Digest.SHA256, Nist.CURVES),
    ECDSA_SHA384("1.2.840.10045.4.3.3", "SHA384withECDSA", Digest.SHA384, Nist.CURVES),
    RSA_SHA256("1.2.840.113549.1.1.11", "SHA256withRSA", Digest.SHA256, Set.of());

    /** In a class of its own: an enum's constants come before its fields. */
    private static final class Nist {
        static final Set<ASN1ObjectIdentifier> CURVES =
                Set.of(SECObjectIdentifiers.secp256r1, SECObjectIdentifiers.secp384r1);
    }

    /** GB/T 35276: the user id where none was agreed on; both sides must take the same. */
    private static final byte[] SM2_USER = "1234567812345678".getBytes(US_ASCII);

    private static final int SHORTEST_RSA = 2048;
    private static final int RAW_SM2 = 64;

    private final String id;
    private final String name;
    private final Digest digest;
    /** Empty for keys that are on none. */
    private final Set<ASN1ObjectIdentifier> curves;

    SignatureAlgorithm(String id, String name, Digest digest, Set<ASN1ObjectIdentifier> curves) {
        this.id = id;
        this.name = name;
        this.digest = digest;
        this.curves = curves;
    }

    /** @return empty for algorithms not known here */
    public static Optional<SignatureAlgorithm> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
    }

    /** Object identifier, as it stands in signAlgID. */
    public String id() {
        return id;
    }

    /** By which the dataHash beside such a signature is to be made. */
    public Digest digest() {
        return digest;
    }

    /** Whether this key is of the kind and strength the algorithm asks for. */
    public boolean fits(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return curves.isEmpty() && rsa.getModulus().bitLength() >= SHORTEST_RSA;
        }
        return SubjectPublicKeyInfo.getInstance(key.getEncoded()).getAlgorithm().getParameters()
                        instanceof ASN1ObjectIdentifier curve
                && curves.contains(curve);
    }

    /** @throws SealException SIGNATURE_VALUE: not the signature of this message by this key */
    public void verify(PublicKey key, byte[] message, byte[] value) {
        if (!fits(key)) {
            throw new SealException(SealFault.ALGORITHM, name);
        }
        if (!isGood(key, message, value)) {
            throw new SealException(SealFault.SIGNATURE_VALUE, name);
        }
    }

    private boolean isGood(PublicKey key, byte[] message, byte[] value) {
        try {
            Signature signature = Signature.getInstance(name, Crypto.PROVIDER);
            if (this == SM2_SM3) {
                signature.setParameter(new SM2ParameterSpec(SM2_USER));
            }
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(value);
        } catch (GeneralSecurityException | RuntimeException e) {
            // The library throws what it likes for a value of another form.
            return false;
        }
    }

    /** The value as the standard wants it: cards and PKCS#11 return r and s of SM2 side by side, 64 bytes. */
    byte[] standardForm(byte[] value) {
        if (this != SM2_SM3 || value.length != RAW_SM2) {
            return value;
        }
        BigInteger r = new BigInteger(1, value, 0, RAW_SM2 / 2);
        BigInteger s = new BigInteger(1, value, RAW_SM2 / 2, RAW_SM2 / 2);
        try {
            return StandardDSAEncoding.INSTANCE.encode(
                    GMNamedCurves.getByOID(GMObjectIdentifiers.sm2p256v1).getN(), r, s);
        } catch (IOException | IllegalArgumentException e) {
            throw new SealException(SealFault.SIGNATURE_VALUE, name, e);
        }
    }
}
