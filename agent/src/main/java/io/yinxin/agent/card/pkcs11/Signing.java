package io.yinxin.agent.card.pkcs11;

import io.yinxin.agent.card.CardError;
import io.yinxin.agent.card.CardException;
import io.yinxin.agent.card.SignatureAlgorithm;
import java.util.HexFormat;

/** Signatures by mechanisms that every card has: the digest is made here, only the private operation there. */
final class Signing {
    /** DigestInfo of SHA-256 up to the digest (RFC 8017, 9.2). */
    private static final byte[] SHA256_INFO = HexFormat.of().parseHex("3031300d060960864801650304020105000420");

    private Signing() {}

    /** The mechanism of an algorithm; one that no module has for SM2, whose numbers differ by vendor. */
    static long mechanism(SignatureAlgorithm algorithm) {
        return switch (algorithm) {
            case ES256, ES384 -> Ck.CKM_ECDSA;
            case RS256 -> Ck.CKM_RSA_PKCS;
            case PS256 -> Ck.CKM_RSA_PKCS_PSS;
            case SM2SM3 -> -1;
        };
    }

    static byte[] sign(Session session, long key, SignatureAlgorithm algorithm, byte[] message, char[] pin)
            throws CkError, CardException {
        if (algorithm == SignatureAlgorithm.SM2SM3) {
            throw new CardException(CardError.CARD_UNSUPPORTED, "SM2 through PKCS#11");
        }
        boolean pss = algorithm == SignatureAlgorithm.PS256;
        session.signInit(key, mechanism(algorithm), pss ? session.pssParameter() : new byte[0]);
        if (session.flag(key, Ck.CKA_ALWAYS_AUTHENTICATE)) {
            session.login(Ck.CKU_CONTEXT_SPECIFIC, pin);
        }
        byte[] digest = algorithm.digest(message);
        return session.sign(algorithm == SignatureAlgorithm.RS256 ? digestInfo(digest) : digest);
    }

    private static byte[] digestInfo(byte[] digest) {
        byte[] info = new byte[SHA256_INFO.length + digest.length];
        System.arraycopy(SHA256_INFO, 0, info, 0, SHA256_INFO.length);
        System.arraycopy(digest, 0, info, SHA256_INFO.length, digest.length);
        return info;
    }
}
