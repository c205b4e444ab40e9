package io.yinxin.eseal.ofd;

import java.time.Instant;

/**
 * How a document is sealed.
 *
 * @param provider name of the program, written into the file
 * @param version of the program
 * @param signatureMethod OID of the signature algorithm
 * @param checkMethod SM3 with SM2, SHA-256 with RSA and ECDSA; no other
 * @param time for readers; the binding time is in the signed data
 * @param sealFile whether a copy of the seal is put beside the signature
 */
public record OfdSealingOptions(
        String provider,
        String version,
        String signatureMethod,
        CheckMethod checkMethod,
        Instant time,
        boolean sealFile) {
    private static final String SM2_WITH_SM3 = "1.2.156.10197.1.501";

    public OfdSealingOptions {
        if (checkMethod.isWeak()) {
            throw new IllegalArgumentException("weak digest");
        }
    }

    /** SM2 with SM3, leaving the document open to further seals. */
    public static OfdSealingOptions sm2(String provider, String version, Instant time) {
        return new OfdSealingOptions(provider, version, SM2_WITH_SM3, CheckMethod.SM3, time, true);
    }
}
