package io.yinxin.agent.card.pkcs11;

import io.yinxin.agent.card.CardError;
import io.yinxin.agent.card.CardException;
import io.yinxin.agent.card.CardSource.NewKey;
import io.yinxin.agent.card.CertificateReader;
import io.yinxin.agent.card.KeyType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;

/** Key pairs made on the token, and certificates put beside them. */
final class NewKeys {
    private static final byte[] EXPONENT = {1, 0, 1};

    private NewKeys() {}

    static NewKey generate(Session session, KeyType type) throws CkError, CardException {
        byte[] id = new byte[16];
        new SecureRandom().nextBytes(id);
        byte[] label = "Yinxin".getBytes(StandardCharsets.US_ASCII);
        Template publicKey = session.template()
                .with(Ck.CKA_TOKEN, true)
                .with(Ck.CKA_VERIFY, true)
                .with(Ck.CKA_ID, id)
                .with(Ck.CKA_LABEL, label);
        Template privateKey = session.template()
                .with(Ck.CKA_TOKEN, true)
                .with(Ck.CKA_PRIVATE, true)
                .with(Ck.CKA_SENSITIVE, true)
                .with(Ck.CKA_EXTRACTABLE, false)
                .with(Ck.CKA_SIGN, true)
                .with(Ck.CKA_ID, id)
                .with(Ck.CKA_LABEL, label);
        long mechanism =
                switch (type) {
                    case P256 -> curve(publicKey, SECObjectIdentifiers.secp256r1);
                    case P384 -> curve(publicKey, SECObjectIdentifiers.secp384r1);
                    case RSA2048 -> modulus(publicKey, 2048);
                    case RSA3072 -> modulus(publicKey, 3072);
                    case SM2 -> throw new CardException(CardError.CARD_UNSUPPORTED, "SM2 through PKCS#11");
                };
        byte[] info = PublicKeys.read(session, session.generate(mechanism, publicKey, privateKey));
        if (info == null) {
            throw new CardException(CardError.CARD_UNSUPPORTED, "the module does not show the new public key");
        }
        return new NewKey(HexFormat.of().formatHex(id), info);
    }

    /** The new certificate is written before the old one of the same key goes: at no time is there none. */
    static void store(Session session, byte[] der) throws CkError, CardException {
        Certificate certificate = CertificateReader.parse(der);
        byte[] id = keyOf(session, CertificateReader.publicKey(der));
        List<Long> before = session.find(
                session.template().with(Ck.CKA_CLASS, Ck.CKO_CERTIFICATE).with(Ck.CKA_ID, id));
        if (before.stream().anyMatch(old -> Arrays.equals(der, session.attribute(old, Ck.CKA_VALUE)))) {
            return;
        }
        try {
            session.create(session.template()
                    .with(Ck.CKA_CLASS, Ck.CKO_CERTIFICATE)
                    .with(Ck.CKA_CERTIFICATE_TYPE, Ck.CKC_X_509)
                    .with(Ck.CKA_TOKEN, true)
                    .with(Ck.CKA_PRIVATE, false)
                    .with(Ck.CKA_ID, id)
                    .with(Ck.CKA_LABEL, "Yinxin".getBytes(StandardCharsets.US_ASCII))
                    .with(Ck.CKA_SUBJECT, certificate.getSubject().getEncoded("DER"))
                    .with(Ck.CKA_ISSUER, certificate.getIssuer().getEncoded("DER"))
                    .with(Ck.CKA_SERIAL_NUMBER, certificate.getSerialNumber().getEncoded("DER"))
                    .with(Ck.CKA_VALUE, der));
        } catch (IOException e) {
            throw new CardException(CardError.INTERNAL, "parts of the certificate", e);
        }
        for (long old : before) {
            session.destroy(old);
        }
    }

    private static byte[] keyOf(Session session, byte[] publicKey) throws CkError, CardException {
        for (long object : session.find(session.template().with(Ck.CKA_CLASS, Ck.CKO_PUBLIC_KEY))) {
            byte[] id = session.attribute(object, Ck.CKA_ID);
            if (id != null && Arrays.equals(PublicKeys.read(session, object), publicKey) && hasPrivate(session, id)) {
                return id;
            }
        }
        throw new CardException(CardError.CERT_KEY_MISMATCH, "no key for this certificate");
    }

    private static boolean hasPrivate(Session session, byte[] id) throws CkError {
        return !session.find(session.template()
                        .with(Ck.CKA_CLASS, Ck.CKO_PRIVATE_KEY)
                        .with(Ck.CKA_ID, id))
                .isEmpty();
    }

    private static long curve(Template publicKey, ASN1ObjectIdentifier curve) throws CardException {
        try {
            publicKey.with(Ck.CKA_EC_PARAMS, curve.getEncoded("DER"));
            return Ck.CKM_EC_KEY_PAIR_GEN;
        } catch (IOException e) {
            throw new CardException(CardError.INTERNAL, "name of the curve", e);
        }
    }

    private static long modulus(Template publicKey, int bits) {
        publicKey.with(Ck.CKA_MODULUS_BITS, bits).with(Ck.CKA_PUBLIC_EXPONENT, EXPONENT);
        return Ck.CKM_RSA_PKCS_KEY_PAIR_GEN;
    }
}
