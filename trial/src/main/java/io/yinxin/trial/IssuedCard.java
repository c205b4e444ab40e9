package io.yinxin.trial;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A card's key with its certificate.
 *
 * @param chain from the issuing CA to the root
 */
public record IssuedCard(
        TrialCard card,
        Algorithm algorithm,
        X509Certificate certificate,
        PrivateKey privateKey,
        List<X509Certificate> chain) {
    public String certificatePem() {
        return KeyFile.pem(certificate);
    }

    /** PKCS#8, not encrypted. */
    public String privateKeyPem() {
        return KeyFile.pem("PRIVATE KEY", privateKey.getEncoded());
    }

    /** The soft key: a PKCS#12 file, encrypted with AES. */
    public byte[] pkcs12(char[] pin) {
        return Pkcs12.write(card.cardNo(), privateKey, certificate, chain, pin);
    }
}
