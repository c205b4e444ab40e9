package io.yinxin.trial;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;

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
        try {
            KeyStore store = KeyStore.getInstance("PKCS12-AES256-AES128", Algorithm.PROVIDER);
            store.load(null, null);
            Certificate[] path =
                    Stream.concat(Stream.of(certificate), chain.stream()).toArray(Certificate[]::new);
            store.setKeyEntry(card.cardNo(), privateKey, pin, path);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            store.store(out, pin);
            return out.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
