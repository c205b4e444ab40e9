package io.yinxin.seals;

import io.yinxin.eseal.object.SignatureAlgorithm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;

/** A maker's or an organisation's key from outside: in a PKCS#12 file, or in a token or HSM by PKCS#11. Blocking. */
final class GivenMaker {
    private GivenMaker() {}

    /** Empty where the settings name none. @throws IllegalStateException if what they name cannot be used */
    static Optional<Maker> of(SealsConfig.KeySource config) {
        if (config.keyStore().isPresent()) {
            return Optional.of(pkcs12(config.keyStore().get(), config));
        }
        return config.pkcs11().map(file -> pkcs11(file, config));
    }

    private static Maker pkcs12(Path file, SealsConfig.KeySource config) {
        try (InputStream in = Files.newInputStream(file)) {
            Provider provider = new BouncyCastleProvider();
            KeyStore store = KeyStore.getInstance("PKCS12", provider);
            return read(store, in, config, provider);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(setting(config) + ".key-store cannot be used", e);
        }
    }

    private static Maker pkcs11(Path file, SealsConfig.KeySource config) {
        try {
            Provider provider = Security.getProvider("SunPKCS11").configure(file.toString());
            return read(KeyStore.getInstance("PKCS11", provider), null, config, provider);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(setting(config) + ".pkcs11 cannot be used", e);
        }
    }

    private static Maker read(KeyStore store, @Nullable InputStream in, SealsConfig.KeySource config, Provider provider)
            throws GeneralSecurityException, IOException {
        char[] password = config.password().map(String::toCharArray).orElse(new char[0]);
        store.load(in, password);
        String alias = config.alias().orElse(onlyKey(store));
        Certificate[] certificates = store.getCertificateChain(alias);
        if (certificates == null || !(store.getKey(alias, password) instanceof PrivateKey key)) {
            throw new IOException("no key with certificate is called " + alias);
        }
        List<byte[]> chain = new ArrayList<>();
        for (Certificate certificate : certificates) {
            chain.add(certificate.getEncoded());
        }
        for (SignatureAlgorithm algorithm : SignatureAlgorithm.values()) {
            if (algorithm.fits(certificates[0].getPublicKey())) {
                return new Maker(chain, key, algorithm, nameOf(algorithm), provider);
            }
        }
        throw new IOException("a key of a kind that makes no seals");
    }

    private static String setting(SealsConfig.KeySource config) {
        return config instanceof SealsConfig.OrganisationKey key
                ? "yinxin.seals.organisation-keys of " + key.uscc()
                : "yinxin.seals.maker";
    }

    private static String onlyKey(KeyStore store) throws GeneralSecurityException, IOException {
        List<String> keys = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                keys.add(alias);
            }
        }
        if (keys.size() != 1) {
            throw new IOException(keys.size() + " keys, and no alias names one");
        }
        return keys.getFirst();
    }

    private static String nameOf(SignatureAlgorithm algorithm) {
        return switch (algorithm) {
            case SM2_SM3 -> "SM3withSM2";
            case ECDSA_SHA256 -> "SHA256withECDSA";
            case ECDSA_SHA384 -> "SHA384withECDSA";
            case RSA_SHA256 -> "SHA256withRSA";
        };
    }
}
