package io.yinxin.agent.card;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * The proof of sign-in that the server takes. For ECDSA and RSA it is Web eID's token, format {@code web-eid:1.0}, byte
 * for byte; SM2 follows the same construction under a name of ours.
 *
 * @param unverifiedCertificate DER in base64
 * @param algorithm name of a {@link SignatureAlgorithm}
 * @param signature raw, in base64
 * @param appVersion address that names product and version
 * @param origin informative: lets the server tell a token made for another site from an altered one
 * @param chain further certificates of the card, informative
 */
public record AuthenticationToken(
        String unverifiedCertificate,
        String algorithm,
        String signature,
        String format,
        String appVersion,
        String origin,
        List<String> chain) {

    static final String WEB_EID = "web-eid:1.0";
    static final String YINXIN = "yinxin-auth:1.0";

    /**
     * What is signed: H(origin) ‖ H(challenge). The challenge is hashed as the text it is, not decoded; the signature hashes
     * once more. As both parts have a fixed length, nothing can move from one into the other.
     *
     * @param origin as the browser wrote it: scheme, host and, if not the default, port
     */
    public static byte[] toBeSigned(String origin, String challenge, SignatureAlgorithm algorithm) {
        byte[] first = algorithm.digest(origin.getBytes(StandardCharsets.UTF_8));
        byte[] second = algorithm.digest(challenge.getBytes(StandardCharsets.UTF_8));
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** Lets the card sign. */
    public static AuthenticationToken create(
            Cards cards,
            CardCertificate certificate,
            SignatureAlgorithm algorithm,
            String origin,
            String challenge,
            String appVersion,
            PinSource pins)
            throws CardException {
        byte[] signature = cards.sign(
                certificate.token(), certificate.sha256(), algorithm, toBeSigned(origin, challenge, algorithm), pins);
        Base64.Encoder base64 = Base64.getEncoder();
        return new AuthenticationToken(
                base64.encodeToString(certificate.der()),
                algorithm.name(),
                base64.encodeToString(signature),
                algorithm == SignatureAlgorithm.SM2SM3 ? YINXIN : WEB_EID,
                appVersion,
                origin,
                List.of());
    }
}
