package io.yinxin.agent.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.agent.card.CardSettings.Limits;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** The cards under test, with short limits. */
public final class Desk implements AutoCloseable {
    public static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final Limits SHORT =
            new Limits(Duration.ofMillis(100), Duration.ofSeconds(25), Duration.ofSeconds(30), Duration.ofMillis(200));

    private final LocalCards cards;

    private Desk(LocalCards cards) {
        this.cards = cards;
    }

    public static Desk softKeys(Path directory) {
        return with(List.of(), List.of(), directory, SHORT);
    }

    public static Desk pkcs11(Path... modules) {
        return with(List.of(modules), List.of(), Path.of("/nonexistent"), SHORT);
    }

    public static Desk skf(Path... libraries) {
        return with(List.of(), List.of(libraries), Path.of("/nonexistent"), SHORT);
    }

    public static Desk with(List<Path> pkcs11, List<Path> skf, Path soft, Limits limits) {
        return new Desk(LocalCards.open(new CardSettings(pkcs11, skf, false, soft, limits), Clock.systemUTC()));
    }

    public Cards cards() {
        return cards;
    }

    /** The token of this name, as soon as it is there. */
    public Token token(String label) throws InterruptedException {
        return await(snapshot ->
                        snapshot.tokens().stream().anyMatch(t -> t.label().equals(label)))
                .tokens()
                .stream()
                .filter(t -> t.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    public Snapshot await(Predicate<Snapshot> condition) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Snapshot now = cards.snapshot();
        while (!condition.test(now)) {
            assertThat(System.nanoTime()).as("waiting, with " + now).isLessThan(deadline);
            now = cards.awaitChange(now.version(), Duration.ofSeconds(1));
        }
        return now;
    }

    public CardCertificate certificate(Token token, SignatureAlgorithm algorithm) throws CardException {
        return cards.certificates(token.id()).stream()
                .filter(certificate -> certificate.algorithms().contains(algorithm))
                .findFirst()
                .orElseThrow();
    }

    /** Signs and has the signature checked by OpenSSL. */
    public byte[] signChecked(Token token, SignatureAlgorithm algorithm, PinSource pins, Path scratch)
            throws CardException {
        CardCertificate certificate = certificate(token, algorithm);
        byte[] message = AuthenticationToken.toBeSigned("https://yinxin.example", "yx1.login.abc", algorithm);
        byte[] signature = cards.sign(token.id(), certificate.sha256(), algorithm, message, pins);
        new OpenSsl(scratch).verify(CertificateReader.publicKey(certificate.der()), algorithm, message, signature);
        return signature;
    }

    @Override
    public void close() {
        cards.close();
    }
}
