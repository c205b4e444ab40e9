package io.yinxin.trial;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.util.BigIntegers;

/**
 * Login tokens after Web eID 1.0, and their SM2 kind, written a second time and apart from the agent: where server,
 * agent and this agree, none of them can be wrong alone.
 *
 * <p>Signed is {@code H(origin) ‖ H(challenge)}, both as UTF-8 text, H being the hash that the algorithm's name ends in.
 */
public final class AuthTokens {
    public static final String WEB_EID = "web-eid:1.0";
    public static final String SM2 = "yinxin-auth:1.0";
    private static final String APP = "https://yinxin.test/trial/1.0.0";
    private static final int SM2_WIDTH = 32;

    private AuthTokens() {}

    /** A token with the algorithm usual for the card's key. */
    public static AuthToken sign(IssuedCard card, String origin, String challenge) {
        return sign(card, usual(card.algorithm()), origin, challenge);
    }

    /** @param algorithm ES256, ES384, RS256, RS384, RS512, PS256, PS384, PS512 or SM2SM3, fitting the key */
    public static AuthToken sign(IssuedCard card, String algorithm, String origin, String challenge) {
        try {
            byte[] message = message(hash(algorithm), origin, challenge);
            return new AuthToken(
                    Base64.getEncoder().encodeToString(card.certificate().getEncoded()),
                    algorithm,
                    Base64.getEncoder().encodeToString(signature(card, algorithm, message)),
                    algorithm.equals("SM2SM3") ? SM2 : WEB_EID,
                    APP,
                    origin);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String usual(Algorithm algorithm) {
        return switch (algorithm) {
            case SM2 -> "SM2SM3";
            case P256 -> "ES256";
            case P384 -> "ES384";
            case RSA -> "RS256";
        };
    }

    private static String hash(String algorithm) {
        return algorithm.equals("SM2SM3") ? "SM3" : "SHA-" + algorithm.substring(2);
    }

    private static byte[] message(String hash, String origin, String challenge) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance(hash, Algorithm.PROVIDER);
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(digest.digest(origin.getBytes(StandardCharsets.UTF_8)));
        message.writeBytes(digest.digest(challenge.getBytes(StandardCharsets.UTF_8)));
        return message.toByteArray();
    }

    private static byte[] signature(IssuedCard card, String algorithm, byte[] message) throws GeneralSecurityException {
        String bits = algorithm.substring(2);
        Signature signature = Signature.getInstance(
                switch (algorithm.substring(0, 2)) {
                    case "ES" -> "SHA" + bits + "withPLAIN-ECDSA";
                    case "RS" -> "SHA" + bits + "withRSA";
                    case "PS" -> "RSASSA-PSS";
                    default -> "SM3withSM2";
                },
                Algorithm.PROVIDER);
        if (algorithm.startsWith("PS")) {
            signature.setParameter(new PSSParameterSpec(
                    "SHA-" + bits, "MGF1", new MGF1ParameterSpec("SHA-" + bits), Integer.parseInt(bits) / 8, 1));
        }
        signature.initSign(card.privateKey());
        signature.update(message);
        byte[] made = signature.sign();
        return algorithm.equals("SM2SM3") ? plain(made) : made;
    }

    /** From the DER sequence of two integers to r‖s of fixed width. */
    private static byte[] plain(byte[] der) {
        ASN1Sequence pair = ASN1Sequence.getInstance(der);
        byte[] made = new byte[2 * SM2_WIDTH];
        for (int i = 0; i < 2; i++) {
            BigInteger value = ASN1Integer.getInstance(pair.getObjectAt(i)).getPositiveValue();
            byte[] bytes = BigIntegers.asUnsignedByteArray(SM2_WIDTH, value);
            System.arraycopy(bytes, 0, made, i * SM2_WIDTH, SM2_WIDTH);
        }
        return made;
    }
}
