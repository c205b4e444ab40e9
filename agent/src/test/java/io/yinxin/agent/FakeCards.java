package io.yinxin.agent;

import io.yinxin.agent.card.CardCertificate;
import io.yinxin.agent.card.CardError;
import io.yinxin.agent.card.CardException;
import io.yinxin.agent.card.Cards;
import io.yinxin.agent.card.CertificateReader;
import io.yinxin.agent.card.Driver;
import io.yinxin.agent.card.DriverKind;
import io.yinxin.agent.card.EnvelopedKey;
import io.yinxin.agent.card.KeyType;
import io.yinxin.agent.card.Keys;
import io.yinxin.agent.card.PinRequest;
import io.yinxin.agent.card.PinSource;
import io.yinxin.agent.card.PinStatus;
import io.yinxin.agent.card.Reader;
import io.yinxin.agent.card.SignatureAlgorithm;
import io.yinxin.agent.card.Snapshot;
import io.yinxin.agent.card.Structures;
import io.yinxin.agent.card.Token;
import io.yinxin.agent.card.TokenId;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.jspecify.annotations.Nullable;

/** One card with one P-256 key, the PIN 123456 and a counter; can be taken out and made to hang. */
final class FakeCards implements Cards {
    static final String PIN = "123456";
    static final TokenId TOKEN = TokenId.of(DriverKind.PKCS11, "fake", "card", "1", "slot");

    private final KeyPair keys;
    final CardCertificate certificate;
    private volatile boolean inserted = true;
    private volatile long version = 1;
    private volatile int left = 6;
    volatile Set<String> keyUsage = Set.of("digitalSignature", "nonRepudiation");
    volatile boolean crashes;
    /** Signatures after which the card is pulled out; below zero for never. */
    volatile int signaturesLeft = -1;

    final List<char[]> pins = new ArrayList<>();

    FakeCards() {
        this(Instant.now().minusSeconds(60), Instant.now().plus(Duration.ofDays(300)));
    }

    FakeCards(Instant notBefore, Instant notAfter) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
            X500Name name = new X500Name("C=CN,O=试用单位甲,CN=张试用");
            byte[] der = Structures.standIn(
                    name, keys.getPublic().getEncoded(), SignatureAlgorithm.ES256, Instant.now(), this::rawSign);
            certificate = new CardCertificate(
                    TOKEN,
                    CertificateReader.sha256(der),
                    name.toString(),
                    "张试用",
                    "试用单位甲",
                    "1f",
                    "CN=Yinxin Trial CA",
                    notBefore,
                    notAfter,
                    Set.of(),
                    List.of(SignatureAlgorithm.ES256),
                    der);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] publicKey() {
        return keys.getPublic().getEncoded();
    }

    synchronized void pullOut() {
        inserted = false;
        version++;
        notifyAll();
    }

    synchronized void putIn() {
        inserted = true;
        version++;
        notifyAll();
    }

    void leave(int tries) {
        left = tries;
    }

    @Override
    public Snapshot snapshot() {
        Token token = new Token(
                TOKEN, DriverKind.PKCS11, "试用卡", "SN-1", "Fake", "Reader 1", false, PinStatus.of(left, 6, 4, 16));
        return new Snapshot(
                version,
                List.of(new Reader("Reader 1", inserted)),
                inserted ? List.of(token) : List.of(),
                List.of(new Driver("fake", DriverKind.PKCS11, "/lib/fake.so", Driver.State.OK, "1.0")));
    }

    @Override
    public synchronized Snapshot awaitChange(long since, Duration atMost) throws InterruptedException {
        long end = System.currentTimeMillis() + atMost.toMillis();
        while (version == since && System.currentTimeMillis() < end) {
            wait(Math.max(1, end - System.currentTimeMillis()));
        }
        return snapshot();
    }

    @Override
    public List<CardCertificate> certificates(TokenId token) throws CardException {
        demandCard();
        return List.of(new CardCertificate(
                certificate.token(),
                certificate.sha256(),
                certificate.subject(),
                certificate.holder(),
                certificate.organisation(),
                certificate.serial(),
                certificate.issuer(),
                certificate.notBefore(),
                certificate.notAfter(),
                keyUsage,
                certificate.algorithms(),
                certificate.der()));
    }

    @Override
    public byte[] sign(
            TokenId token, String certificateSha256, SignatureAlgorithm algorithm, byte[] toBeSigned, PinSource source)
            throws CardException {
        withPin(source);
        if (crashes) {
            throw new CardException(CardError.DRIVER_CRASHED, "as told");
        }
        if (signaturesLeft == 0) {
            pullOut();
        } else if (signaturesLeft > 0) {
            signaturesLeft--;
        }
        demandCard();
        return rawSign(toBeSigned);
    }

    private byte[] rawSign(byte[] message) {
        try {
            return Keys.sign(keys.getPrivate().getEncoded(), SignatureAlgorithm.ES256, message);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void withPin(PinSource source) throws CardException {
        boolean wrong = false;
        while (true) {
            demandCard();
            if (left == 0) {
                throw new CardException(CardError.PIN_BLOCKED, "no tries");
            }
            char[] pin = source.pin(new PinRequest(
                    PinRequest.Kind.USER, "试用卡", snapshot().tokens().getFirst().pin(), wrong));
            pins.add(pin);
            boolean right = Arrays.equals(pin, PIN.toCharArray());
            Arrays.fill(pin, '\0');
            if (right) {
                left = 6;
                return;
            }
            left--;
            wrong = true;
            if (left == 0) {
                throw new CardException(CardError.PIN_BLOCKED, "that was the last");
            }
        }
    }

    @Override
    public void changePin(TokenId token, PinSource source) throws CardException {
        withPin(source);
        source.pin(new PinRequest(
                PinRequest.Kind.NEW, "试用卡", snapshot().tokens().getFirst().pin(), false));
    }

    @Override
    public void unblockPin(TokenId token, PinSource source) throws CardException {
        source.pin(new PinRequest(PinRequest.Kind.PUK, "试用卡", PinStatus.of(3, 3, 4, 16), false));
        source.pin(new PinRequest(PinRequest.Kind.NEW, "试用卡", PinStatus.of(3, 3, 4, 16), false));
    }

    @Override
    public byte[] enrol(TokenId token, KeyType type, X500Name subject, String challenge, PinSource source)
            throws CardException {
        withPin(source);
        return (type.wire() + subject + challenge).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public void importCertificate(
            TokenId token, List<byte[]> der, @Nullable EnvelopedKey encryptionKey, PinSource source)
            throws CardException {
        withPin(source);
    }

    private void demandCard() throws CardException {
        if (!inserted) {
            throw new CardException(CardError.CARD_REMOVED, "pulled out");
        }
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
