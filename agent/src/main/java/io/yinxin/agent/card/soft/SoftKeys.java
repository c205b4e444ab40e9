package io.yinxin.agent.card.soft;

import io.yinxin.agent.card.CardError;
import io.yinxin.agent.card.CardException;
import io.yinxin.agent.card.CardSource;
import io.yinxin.agent.card.CertificateReader;
import io.yinxin.agent.card.Driver;
import io.yinxin.agent.card.DriverKind;
import io.yinxin.agent.card.EnvelopedKey;
import io.yinxin.agent.card.KeyType;
import io.yinxin.agent.card.Keys;
import io.yinxin.agent.card.PinStatus;
import io.yinxin.agent.card.SignatureAlgorithm;
import io.yinxin.agent.card.Token;
import io.yinxin.agent.card.TokenId;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.bouncycastle.asn1.x509.BasicConstraints;

/** The soft keys of a directory. A file put there is a card plugged in. */
public final class SoftKeys implements CardSource {
    static final int TRIES = 6;
    private static final String NAME = "soft";

    private final Path directory;
    private final Clock clock;

    public SoftKeys(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Driver driver() {
        return new Driver(NAME, DriverKind.SOFT, directory.toString(), Driver.State.OK, null);
    }

    @Override
    public Listing list() throws CardException {
        List<Token> tokens = new ArrayList<>();
        for (SoftKeyFile file : files()) {
            PinStatus pin = PinStatus.of(file.userTries().left(), TRIES, 4, 64);
            tokens.add(new Token(id(file), DriverKind.SOFT, file.name(), null, "Soft key (trial)", null, true, pin));
        }
        return new Listing(List.of(), tokens);
    }

    @Override
    public List<StoredCertificate> certificates(TokenId token) throws CardException {
        List<StoredCertificate> found = new ArrayList<>();
        for (byte[] der : file(token).certificates()) {
            var extensions = CertificateReader.parse(der).getTBSCertificate().getExtensions();
            BasicConstraints constraints = extensions == null ? null : BasicConstraints.fromExtensions(extensions);
            if (constraints == null || !constraints.isCA()) {
                byte[] publicKey = CertificateReader.publicKey(der);
                found.add(new StoredCertificate(der, CertificateReader.sha256(publicKey), Keys.algorithms(publicKey)));
            }
        }
        return found;
    }

    @Override
    public byte[] sign(
            TokenId token, String key, byte[] publicKey, SignatureAlgorithm algorithm, byte[] message, char[] pin)
            throws CardException {
        SoftStore store = file(token).open(pin);
        byte[] privateKey = store.privateKey(publicKey);
        try {
            return Keys.sign(privateKey, algorithm, message);
        } catch (GeneralSecurityException e) {
            throw new CardException(CardError.CARD_UNSUPPORTED, "signing with " + algorithm, e);
        } finally {
            Arrays.fill(privateKey, (byte) 0);
        }
    }

    @Override
    public void changePin(TokenId token, char[] pin, char[] fresh) throws CardException {
        SoftKeyFile file = file(token);
        file.save(file.open(pin), fresh);
    }

    @Override
    public void unblockPin(TokenId token, char[] puk, char[] fresh) throws CardException {
        SoftKeyFile file = file(token);
        file.save(file.openWithPuk(puk), fresh);
        file.userTries().reset();
    }

    @Override
    public NewKey generate(TokenId token, KeyType type, char[] pin) throws CardException {
        SoftKeyFile file = file(token);
        SoftStore store = file.open(pin);
        byte[] publicKey = store.generate(type, clock.instant());
        file.save(store, pin);
        return new NewKey(CertificateReader.sha256(publicKey), publicKey);
    }

    @Override
    public void store(TokenId token, byte[] certificate, char[] pin) throws CardException {
        SoftKeyFile file = file(token);
        SoftStore store = file.open(pin);
        store.replaceCertificate(certificate);
        file.save(store, pin);
        file.addCertificate(certificate);
    }

    @Override
    public void storeEncryption(TokenId token, byte[] certificate, EnvelopedKey key, char[] pin) throws CardException {
        SoftKeyFile file = file(token);
        SoftStore store = file.open(pin);
        store.addEnveloped(certificate, key);
        file.save(store, pin);
        file.addCertificate(certificate);
    }

    @Override
    public void close() {
        // Nothing is held open.
    }

    private SoftKeyFile file(TokenId token) throws CardException {
        for (SoftKeyFile file : files()) {
            if (id(file).equals(token)) {
                return file;
            }
        }
        throw new CardException(CardError.CARD_REMOVED, "the file is gone");
    }

    private List<SoftKeyFile> files() throws CardException {
        List<SoftKeyFile> files = new ArrayList<>();
        if (!Files.isDirectory(directory)) {
            return files;
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, "*.p12")) {
            for (Path path : found) {
                if (!path.toString().endsWith(SoftKeyFile.PUK)) {
                    files.add(new SoftKeyFile(path));
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw new CardException(CardError.CARD_COMMUNICATION, "directory of soft keys", e);
        }
        files.sort(Comparator.comparing(SoftKeyFile::name));
        return files;
    }

    private TokenId id(SoftKeyFile file) {
        return TokenId.of(DriverKind.SOFT, NAME, file.name(), null, directory.toString());
    }
}
