package io.yinxin.agent.card;

import io.yinxin.agent.card.CardSource.NewKey;
import io.yinxin.agent.card.CardSource.StoredCertificate;
import io.yinxin.agent.card.soft.SoftKeys;
import io.yinxin.agent.card.worker.WorkerSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x500.X500Name;
import org.jspecify.annotations.Nullable;

/** The cards of this computer: PKCS#11 modules, SKF libraries and soft keys. */
public final class LocalCards implements Cards {
    /** So long a card whose driver failed may take to be seen leaving. */
    private static final Duration LEAVING = Duration.ofSeconds(4);

    private final List<CardSource> sources;
    private final TokenWatch watch;
    private final Set<TokenId> working = ConcurrentHashMap.newKeySet();

    LocalCards(List<CardSource> sources, Duration poll) {
        this.sources = List.copyOf(sources);
        this.watch = new TokenWatch(sources, poll);
        watch.start();
    }

    /** Starts to look for drivers and cards; returns at once. */
    public static LocalCards open(CardSettings settings, Clock clock) {
        List<CardSource> sources = new ArrayList<>();
        // SKF first: where a key speaks both, it is the one that can do SM2.
        for (Path library : settings.skf()) {
            sources.add(new WorkerSource(DriverKind.SKF, library, settings.limits()));
        }
        for (Path module : DriverSearch.pkcs11(settings)) {
            sources.add(new WorkerSource(DriverKind.PKCS11, module, settings.limits()));
        }
        sources.add(new SoftKeys(settings.softKeys(), clock));
        return new LocalCards(sources, settings.limits().poll());
    }

    @Override
    public Snapshot snapshot() {
        return watch.snapshot();
    }

    @Override
    public Snapshot awaitChange(long since, Duration atMost) throws InterruptedException {
        return watch.awaitChange(since, atMost);
    }

    @Override
    public List<CardCertificate> certificates(TokenId token) throws CardException {
        CardSource source = watch.source(token);
        List<CardCertificate> found = new ArrayList<>();
        for (StoredCertificate stored : source.certificates(token)) {
            found.add(CertificateReader.read(token, stored));
        }
        return found;
    }

    @Override
    public byte[] sign(
            TokenId token, String certificateSha256, SignatureAlgorithm algorithm, byte[] toBeSigned, PinSource pins)
            throws CardException {
        return alone(token, source -> {
            StoredCertificate certificate = certificate(source, token, certificateSha256);
            if (!certificate.algorithms().contains(algorithm)) {
                throw new CardException(CardError.CARD_UNSUPPORTED, algorithm + " with this certificate");
            }
            byte[] publicKey = CertificateReader.publicKey(certificate.der());
            byte[] signature = dialogue(token, pins)
                    .withPin(pin -> source.sign(token, certificate.key(), publicKey, algorithm, toBeSigned, pin));
            if (!Keys.verifies(publicKey, algorithm, toBeSigned, signature)) {
                throw new CardException(
                        CardError.CERT_KEY_MISMATCH, "the signature is not that of the certificate's key");
            }
            return signature;
        });
    }

    @Override
    public void changePin(TokenId token, PinSource pins) throws CardException {
        alone(token, source -> dialogue(token, pins).change((pin, fresh) -> source.changePin(token, pin, fresh)));
    }

    @Override
    public void unblockPin(TokenId token, PinSource pins) throws CardException {
        alone(token, source -> dialogue(token, pins).unblock((puk, fresh) -> source.unblockPin(token, puk, fresh)));
    }

    @Override
    public byte[] enrol(TokenId token, KeyType type, X500Name subject, String challengePassword, PinSource pins)
            throws CardException {
        SignatureAlgorithm algorithm = type.requestAlgorithm();
        return alone(
                token,
                source -> dialogue(token, pins).withPin(pin -> {
                    NewKey key = source.generate(token, type, pin);
                    return Structures.request(
                            subject,
                            key.publicKey(),
                            challengePassword,
                            algorithm,
                            info -> source.sign(token, key.key(), key.publicKey(), algorithm, info, pin));
                }));
    }

    @Override
    public void importCertificate(TokenId token, List<byte[]> der, @Nullable EnvelopedKey encryptionKey, PinSource pins)
            throws CardException {
        if (der.isEmpty() || der.size() > 2 || der.size() == 1 && encryptionKey != null) {
            throw new CardException(CardError.CERT_NONE, "one certificate, or two with an enveloped key");
        }
        alone(
                token,
                source -> dialogue(token, pins).withPin(pin -> {
                    source.store(token, der.get(0), pin);
                    if (encryptionKey != null) {
                        source.storeEncryption(token, der.get(1), encryptionKey, pin);
                    } else if (der.size() == 2) {
                        source.store(token, der.get(1), pin);
                    }
                    for (byte[] written : der) {
                        certificate(source, token, CertificateReader.sha256(written));
                    }
                    return true;
                }));
    }

    @Override
    public void close() {
        watch.close();
        sources.forEach(CardSource::close);
    }

    private static StoredCertificate certificate(CardSource source, TokenId token, String sha256) throws CardException {
        return source.certificates(token).stream()
                .filter(stored -> CertificateReader.sha256(stored.der()).equals(sha256))
                .findFirst()
                .orElseThrow(() -> new CardException(CardError.CERT_NONE, "no such certificate on the card"));
    }

    private PinDialogue dialogue(TokenId token, PinSource pins) throws CardException {
        return new PinDialogue(
                pins,
                () -> snapshot()
                        .token(token)
                        .orElseThrow(() -> new CardException(CardError.CARD_REMOVED, "no longer there")));
    }

    private <T> T alone(TokenId token, Operation<T> operation) throws CardException {
        CardSource source = watch.source(token);
        if (!working.add(token)) {
            throw new CardException(CardError.BUSY, "another operation on this card");
        }
        boolean removed = false;
        try {
            return operation.run(source);
        } catch (CardException e) {
            removed = e.error() == CardError.CARD_REMOVED || e.error() == CardError.CARD_COMMUNICATION && leaves(token);
            throw removed && e.error() != CardError.CARD_REMOVED
                    ? new CardException(CardError.CARD_REMOVED, "removed meanwhile", e)
                    : e;
        } finally {
            working.remove(token);
            if (removed) {
                watch.drop(source, token);
            } else {
                watch.forget(token);
                watch.look(source);
            }
        }
    }

    /** Drivers report a removal as nearly anything, and some before the service for readers knows of it. */
    private boolean leaves(TokenId token) {
        Instant end = Instant.now().plus(LEAVING);
        try {
            Snapshot now = snapshot();
            while (now.token(token).isPresent()) {
                Duration left = Duration.between(Instant.now(), end);
                if (left.isNegative()) {
                    return false;
                }
                now = watch.awaitChange(now.version(), left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @FunctionalInterface
    private interface Operation<T> {
        T run(CardSource source) throws CardException;
    }
}
