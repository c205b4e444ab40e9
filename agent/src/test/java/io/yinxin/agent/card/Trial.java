package io.yinxin.agent.card;

import io.yinxin.trial.Algorithm;
import io.yinxin.trial.IssuedCard;
import io.yinxin.trial.Organisation;
import io.yinxin.trial.Person;
import io.yinxin.trial.TrialCa;
import io.yinxin.trial.TrialCard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.bouncycastle.asn1.pkcs.CertificationRequest;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Certificates of the trial CA. */
public final class Trial {
    private static final Map<Algorithm, TrialCa> CAS = new EnumMap<>(Algorithm.class);
    private static final Map<Algorithm, IssuedCard> SHARED = new EnumMap<>(Algorithm.class);
    public static final TrialCard CARD = TrialCard.legal(
            new Person("周试用", "110101197803123418"),
            new Organisation("示例试用贸易有限公司", "91110108MA0T12346B"),
            "8800000001");

    private Trial() {}

    public static synchronized TrialCa ca(Algorithm algorithm) {
        return CAS.computeIfAbsent(algorithm, a -> TrialCa.create(a, "http://localhost:8025", Clock.systemUTC()));
    }

    public static IssuedCard card(Algorithm algorithm) {
        return ca(algorithm).issue(CARD);
    }

    /** The same card for all tests that do not care, since its file takes long to encrypt. */
    public static synchronized IssuedCard sharedCard(Algorithm algorithm) {
        return SHARED.computeIfAbsent(algorithm, Trial::card);
    }

    /** Made by OpenSSL: with fewer rounds than Bouncy Castle takes, since tests open it often. */
    private static void write(Path directory, String file, IssuedCard card, String password) throws IOException {
        Files.writeString(directory.resolve("all.txt"), card.privateKeyPem() + card.certificatePem());
        String[] command = {"openssl", "pkcs12", "-export", "-in", "all.txt", "-out", file, "-iter", "2000"};
        Programs.run(directory, concat(command, "-passout", "pass:" + password));
        Files.delete(directory.resolve("all.txt"));
    }

    private static String[] concat(String[] first, String... more) {
        return Stream.concat(Arrays.stream(first), Arrays.stream(more)).toArray(String[]::new);
    }

    public static byte[] der(IssuedCard card) {
        try {
            return card.certificate().getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Issues what a certification request asks for. */
    public static byte[] certify(Algorithm algorithm, byte[] request) {
        return certify(
                algorithm,
                CertificationRequest.getInstance(request)
                        .getCertificationRequestInfo()
                        .getSubjectPublicKeyInfo());
    }

    public static byte[] certify(Algorithm algorithm, SubjectPublicKeyInfo info) {
        try {
            PublicKey key = BouncyCastleProvider.getPublicKey(info);
            return ca(algorithm).certify(CARD, key).getEncoded();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A soft key with its certificate beside it, and with an unblocking code. */
    public static void softKey(Path directory, String name, IssuedCard card, String pin, String puk) {
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve(name + ".pem"), card.certificatePem());
            write(directory, name + ".puk.p12", card, puk);
            write(directory, name + ".p12", card, pin);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
