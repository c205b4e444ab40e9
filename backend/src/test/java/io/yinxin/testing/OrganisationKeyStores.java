package io.yinxin.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.yinxin.trial.Algorithm;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Keys of organisations that the server holds: two with SM2 in a file, one with P-256 in SoftHSM, whose settings surefire
 * names (SOFTHSM2_CONF). Their certificates last a year.
 */
public final class OrganisationKeyStores implements QuarkusTestResourceLifecycleManager {
    /** The organisation with a file. */
    public static final String IN_FILE = Numbers.uscc(Numbers.orgCode("TK000001"));

    /** The organisation with a token. */
    public static final String IN_TOKEN = Numbers.uscc(Numbers.orgCode("TK000002"));

    /** Another organisation with a file. */
    public static final String ALSO_IN_FILE = Numbers.uscc(Numbers.orgCode("TK000003"));

    private static final String PASSWORD = "12345678";

    @Override
    public Map<String, String> start() {
        try {
            Map<String, String> settings = new HashMap<>();
            settings.put("yinxin.seals.organisation-keys[0].uscc", IN_FILE);
            settings.put("yinxin.seals.organisation-keys[0].key-store", file().toString());
            settings.put("yinxin.seals.organisation-keys[0].password", PASSWORD);
            settings.put("yinxin.seals.organisation-keys[1].uscc", IN_TOKEN);
            settings.put("yinxin.seals.organisation-keys[1].pkcs11", token().toString());
            settings.put("yinxin.seals.organisation-keys[1].password", PASSWORD);
            settings.put("yinxin.seals.organisation-keys[2].uscc", ALSO_IN_FILE);
            settings.put("yinxin.seals.organisation-keys[2].key-store", file().toString());
            settings.put("yinxin.seals.organisation-keys[2].password", PASSWORD);
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | OperatorCreationException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {}

    private static Path file() throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPair pair = Algorithm.SM2.newKeyPair();
        KeyStore store = KeyStore.getInstance("PKCS12", Algorithm.PROVIDER);
        store.load(null, null);
        store.setKeyEntry("organisation", pair.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {
            certificate(pair, "SM3withSM2")
        });
        Path file = Files.createTempFile("organisation", ".p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    private static Path token()
            throws IOException, GeneralSecurityException, OperatorCreationException, InterruptedException {
        Path settings = Path.of(Objects.requireNonNull(System.getenv("SOFTHSM2_CONF")));
        Path tokens = Files.createTempDirectory("tokens");
        Files.createDirectories(settings.getParent());
        Files.writeString(
                settings, "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
        run(List.of(
                "softhsm2-util",
                "--init-token",
                "--free",
                "--label",
                "organisation",
                "--so-pin",
                PASSWORD,
                "--pin",
                PASSWORD));
        Path configuration = Files.writeString(
                Files.createTempFile("pkcs11", ".cfg"),
                "name = organisation\nlibrary = /usr/lib/softhsm/libsofthsm2.so\nslotListIndex = 0\n");
        Provider provider = Security.getProvider("SunPKCS11").configure(configuration.toString());
        KeyPair pair = Algorithm.P256.newKeyPair();
        KeyStore store = KeyStore.getInstance("PKCS11", provider);
        store.load(null, PASSWORD.toCharArray());
        store.setKeyEntry(
                "organisation", pair.getPrivate(), null, new Certificate[] {certificate(pair, "SHA256withECDSA")});
        return configuration;
    }

    private static X509Certificate certificate(KeyPair pair, String signature)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        X500Name name = new X500Name("CN=Sample organisation");
        Instant now = Instant.now();
        return new JcaX509CertificateConverter()
                .setProvider(Algorithm.PROVIDER)
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                new BigInteger(127, new SecureRandom()),
                                Date.from(now.minus(Duration.ofDays(2))),
                                Date.from(now.plus(Duration.ofDays(365))),
                                name,
                                pair.getPublic())
                        .addExtension(
                                Extension.keyUsage,
                                true,
                                new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
                        .build(new JcaContentSignerBuilder(signature)
                                .setProvider(Algorithm.PROVIDER)
                                .build(pair.getPrivate())));
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(command + " failed");
        }
    }
}
