package io.yinxin.agent.card.soft;

import io.yinxin.agent.card.CardError;
import io.yinxin.agent.card.CardException;
import io.yinxin.agent.card.CertificateReader;
import io.yinxin.agent.card.EnvelopedKey;
import io.yinxin.agent.card.KeyType;
import io.yinxin.agent.card.Keys;
import io.yinxin.agent.card.Structures;
import io.yinxin.agent.card.soft.SoftKeyFile.WrongPassword;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;

/** An opened PKCS#12 file. Bouncy Castle's, since the JDK's knows no SM2; its provider is not installed for others. */
final class SoftStore {
    private static final BouncyCastleProvider BC = new BouncyCastleProvider();

    private final KeyStore store;
    private final char[] password;

    private SoftStore(KeyStore store, char[] password) {
        this.store = store;
        this.password = password;
    }

    static SoftStore decode(byte[] content, char[] password) throws CardException, WrongPassword {
        try {
            org.bouncycastle.asn1.pkcs.Pfx.getInstance(content);
        } catch (RuntimeException e) {
            throw new CardException(CardError.CARD_UNSUPPORTED, "not a PKCS#12 file", e);
        }
        try {
            KeyStore store = KeyStore.getInstance("PKCS12", BC);
            store.load(new ByteArrayInputStream(content), password);
            return new SoftStore(store, password);
        } catch (IOException e) {
            // The checksum over the file is made with the password: this is how a wrong one shows.
            throw new WrongPassword();
        } catch (GeneralSecurityException e) {
            throw new CardException(CardError.CARD_UNSUPPORTED, "PKCS#12 file", e);
        }
    }

    /** PKCS#8 of the key of this public key; the caller overwrites it. */
    byte[] privateKey(byte[] publicKey) throws CardException {
        String alias = alias(publicKey);
        if (alias == null) {
            throw new CardException(CardError.CERT_KEY_MISMATCH, "no key of this certificate");
        }
        try {
            Key key = store.getKey(alias, password);
            return key.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new CardException(CardError.CARD_COMMUNICATION, "key of the file", e);
        }
    }

    /** @return SubjectPublicKeyInfo */
    byte[] generate(KeyType type, Instant now) throws CardException {
        try {
            KeyPair pair = generator(type).generateKeyPair();
            byte[] publicKey = pair.getPublic().getEncoded();
            byte[] certificate = Structures.standIn(
                    new X500Name("CN=Key without a certificate"), publicKey, type.requestAlgorithm(), now, bytes -> {
                        try {
                            return Keys.sign(pair.getPrivate().getEncoded(), type.requestAlgorithm(), bytes);
                        } catch (GeneralSecurityException e) {
                            throw new CardException(CardError.INTERNAL, "signing with a new key", e);
                        }
                    });
            put(CertificateReader.sha256(publicKey), pair.getPrivate(), certificate);
            return publicKey;
        } catch (GeneralSecurityException e) {
            throw new CardException(CardError.CARD_UNSUPPORTED, "key of type " + type.wire(), e);
        }
    }

    void replaceCertificate(byte[] der) throws CardException {
        String alias = alias(CertificateReader.publicKey(der));
        if (alias == null) {
            throw new CardException(CardError.CERT_KEY_MISMATCH, "no key for this certificate");
        }
        try {
            put(alias, (PrivateKey) store.getKey(alias, password), der);
        } catch (GeneralSecurityException e) {
            throw new CardException(CardError.CARD_COMMUNICATION, "writing a certificate", e);
        }
    }

    /** Opens the envelope with whichever signing key it was made for. */
    void addEnveloped(byte[] certificate, EnvelopedKey enveloped) throws CardException {
        byte[] publicKey = CertificateReader.publicKey(certificate);
        try {
            for (String alias : Collections.list(store.aliases())) {
                Key signing = store.isKeyEntry(alias) ? store.getKey(alias, password) : null;
                byte[] opened = signing == null ? null : Envelope.open(enveloped, signing.getEncoded(), publicKey);
                if (opened != null) {
                    PrivateKey key = KeyFactory.getInstance("EC", BC).generatePrivate(new PKCS8EncodedKeySpec(opened));
                    put(CertificateReader.sha256(publicKey), key, certificate);
                    return;
                }
            }
        } catch (GeneralSecurityException e) {
            throw new CardException(CardError.CARD_COMMUNICATION, "writing a key", e);
        }
        throw new CardException(CardError.CERT_KEY_MISMATCH, "the envelope opens with no key of this token");
    }

    /** Written by the JDK, which takes fewer rounds to make a key of the PIN than Bouncy Castle: a PIN is asked for often. */
    byte[] encoded(char[] pin) throws CardException {
        try {
            KeyStore written = KeyStore.getInstance("PKCS12");
            written.load(null, null);
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    Certificate[] chain = {store.getCertificate(alias)};
                    written.setKeyEntry(alias, store.getKey(alias, password), pin, chain);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            written.store(out, pin);
            return out.toByteArray();
        } catch (GeneralSecurityException | IOException e) {
            throw new CardException(CardError.CARD_COMMUNICATION, "writing the soft key", e);
        }
    }

    private void put(String alias, PrivateKey key, byte[] certificate) throws GeneralSecurityException {
        Certificate parsed =
                CertificateFactory.getInstance("X.509", BC).generateCertificate(new ByteArrayInputStream(certificate));
        store.setKeyEntry(alias, key, password, new Certificate[] {parsed});
    }

    private @Nullable String alias(byte[] publicKey) throws CardException {
        try {
            for (String alias : Collections.list(store.aliases())) {
                Certificate certificate = store.getCertificate(alias);
                if (store.isKeyEntry(alias)
                        && certificate != null
                        && Arrays.equals(CertificateReader.publicKey(certificate.getEncoded()), publicKey)) {
                    return alias;
                }
            }
            return null;
        } catch (GeneralSecurityException e) {
            throw new CardException(CardError.CARD_COMMUNICATION, "keys of the file", e);
        }
    }

    private static KeyPairGenerator generator(KeyType type) throws GeneralSecurityException {
        return switch (type) {
            case SM2 -> curve("sm2p256v1");
            case P256 -> curve("secp256r1");
            case P384 -> curve("secp384r1");
            case RSA2048 -> rsa(2048);
            case RSA3072 -> rsa(3072);
        };
    }

    private static KeyPairGenerator curve(String name) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", BC);
        generator.initialize(new ECGenParameterSpec(name));
        return generator;
    }

    private static KeyPairGenerator rsa(int bits) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA", BC);
        generator.initialize(bits);
        return generator;
    }
}
