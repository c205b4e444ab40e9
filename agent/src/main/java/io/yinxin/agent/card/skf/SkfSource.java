package io.yinxin.agent.card.skf;

import io.yinxin.agent.card.CardError;
import io.yinxin.agent.card.CardException;
import io.yinxin.agent.card.CardSource;
import io.yinxin.agent.card.CertificateReader;
import io.yinxin.agent.card.Driver;
import io.yinxin.agent.card.DriverKind;
import io.yinxin.agent.card.EnvelopedKey;
import io.yinxin.agent.card.KeyType;
import io.yinxin.agent.card.Keys;
import io.yinxin.agent.card.Reader;
import io.yinxin.agent.card.SealedKey;
import io.yinxin.agent.card.SignatureAlgorithm;
import io.yinxin.agent.card.Sm2Digest;
import io.yinxin.agent.card.Token;
import io.yinxin.agent.card.TokenId;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keys behind one SKF library. */
public final class SkfSource implements CardSource {
    /** So many polls may use what is known of a device: to ask it means to connect to it. */
    private static final int KEEP = 10;

    private final Path path;
    private final Library library;
    private final Map<String, List<Token>> known = new HashMap<>();
    /** Names of devices at work. */
    private final Map<TokenId, String> devices = new ConcurrentHashMap<>();

    private int polls;

    /** @throws IllegalArgumentException not an SKF library */
    public SkfSource(Path path) {
        this.path = path;
        this.library = new Library(path);
    }

    @Override
    public Driver driver() {
        return new Driver(path.getFileName().toString(), DriverKind.SKF, path.toString(), Driver.State.OK, null);
    }

    @Override
    public Listing list() throws CardException {
        try {
            if (polls++ % KEEP == 0) {
                known.clear();
            }
            List<String> devices = Device.present(library);
            known.keySet().retainAll(devices);
            List<Reader> readers = new ArrayList<>();
            List<Token> tokens = new ArrayList<>();
            for (String device : devices) {
                readers.add(new Reader(Text.shown(device), true));
                tokens.addAll(tokens(device));
            }
            return new Listing(readers, tokens);
        } catch (SkfError e) {
            throw e.toCard(-1);
        }
    }

    @Override
    public List<StoredCertificate> certificates(TokenId token) throws CardException {
        return with(token, application -> {
            List<StoredCertificate> found = new ArrayList<>();
            for (String name : application.containers()) {
                try (Container container = application.open(name)) {
                    byte[] signing = container.certificate(true);
                    if (signing != null) {
                        found.add(new StoredCertificate(
                                signing,
                                name,
                                Keys.algorithms(CertificateReader.publicKey(signing)).stream()
                                        .filter(algorithm -> algorithm == SignatureAlgorithm.SM2SM3)
                                        .toList()));
                    }
                    byte[] encryption = container.certificate(false);
                    if (encryption != null) {
                        found.add(new StoredCertificate(encryption, name, List.of()));
                    }
                }
            }
            return found;
        });
    }

    @Override
    public byte[] sign(
            TokenId token, String key, byte[] publicKey, SignatureAlgorithm algorithm, byte[] message, char[] pin)
            throws CardException {
        if (algorithm != SignatureAlgorithm.SM2SM3) {
            throw new CardException(CardError.CARD_UNSUPPORTED, algorithm + " through SKF");
        }
        byte[] digest = Sm2Digest.of(publicKey, message);
        return with(token, application -> {
            try (Container container = application.open(key)) {
                // Before the PIN: a card whose parts do not fit is refused without costing a try.
                if (!Arrays.equals(publicKey, container.publicKey(true))) {
                    throw new CardException(
                            CardError.CERT_KEY_MISMATCH, "the container's key is not the certificate's");
                }
                application.verifyPin(pin);
                return container.sign(digest);
            }
        });
    }

    @Override
    public void changePin(TokenId token, char[] pin, char[] fresh) throws CardException {
        with(token, application -> {
            application.changePin(pin, fresh);
            return true;
        });
    }

    @Override
    public void unblockPin(TokenId token, char[] puk, char[] fresh) throws CardException {
        with(token, application -> {
            application.unblockPin(puk, fresh);
            return true;
        });
    }

    @Override
    public NewKey generate(TokenId token, KeyType type, char[] pin) throws CardException {
        if (type != KeyType.SM2) {
            throw new CardException(CardError.CARD_UNSUPPORTED, type.wire() + " through SKF");
        }
        byte[] random = new byte[8];
        new SecureRandom().nextBytes(random);
        String name = "yinxin-" + HexFormat.of().formatHex(random);
        return with(token, application -> {
            application.verifyPin(pin);
            try (Container container = application.create(name)) {
                return new NewKey(name, container.generate());
            } catch (SkfError e) {
                application.delete(name);
                throw e;
            }
        });
    }

    @Override
    public void store(TokenId token, byte[] certificate, char[] pin) throws CardException {
        byte[] publicKey = CertificateReader.publicKey(certificate);
        with(token, application -> {
            application.verifyPin(pin);
            for (String name : application.containers()) {
                try (Container container = application.open(name)) {
                    for (boolean signing : new boolean[] {true, false}) {
                        if (Arrays.equals(publicKey, container.publicKey(signing))) {
                            container.importCertificate(signing, certificate);
                            return true;
                        }
                    }
                }
            }
            throw new CardException(CardError.CERT_KEY_MISMATCH, "no key for this certificate");
        });
    }

    /** Only the container whose signing key the envelope was made for can open it; the others refuse. */
    @Override
    public void storeEncryption(TokenId token, byte[] certificate, EnvelopedKey key, char[] pin) throws CardException {
        SealedKey sealed = SealedKey.parse(key);
        byte[] publicKey = CertificateReader.publicKey(certificate);
        with(token, application -> {
            application.verifyPin(pin);
            for (String name : application.containers()) {
                try (Container container = application.open(name)) {
                    container.importKeyPair(sealed);
                    if (Arrays.equals(publicKey, container.publicKey(false))) {
                        container.importCertificate(false, certificate);
                        return true;
                    }
                } catch (SkfError e) {
                    if (e.reason() == Sar.DEVICE_REMOVED) {
                        throw e;
                    }
                }
            }
            throw new CardException(CardError.CERT_KEY_MISMATCH, "the envelope opens with no key of this token");
        });
    }

    @Override
    public boolean isGone(TokenId token) {
        String device = devices.get(token);
        try {
            return device != null && !Device.present(library).contains(device);
        } catch (SkfError e) {
            return false;
        }
    }

    @Override
    public void close() {
        // Devices are connected during a call only.
    }

    /** What it reads anew is compared with the id: another key in the same place is not taken for this one. */
    private <T> T with(TokenId id, Work<T> work) throws CardException {
        known.clear();
        devices.remove(id);
        try {
            for (String name : Device.present(library)) {
                try (Device device = Device.connect(library, name)) {
                    Device.Info info = device.info();
                    for (String each : device.applications()) {
                        if (id(info, name, each).equals(id)) {
                            devices.put(id, name);
                            try (Application application = device.open(each)) {
                                return work.on(application);
                            }
                        }
                    }
                }
            }
        } catch (SkfError e) {
            throw gone(id) ? new CardException(CardError.CARD_REMOVED, "removed meanwhile", e) : e.toCard(-1);
        }
        throw new CardException(CardError.CARD_REMOVED, "not there");
    }

    private boolean gone(TokenId id) {
        known.clear();
        try {
            return list().tokens().stream().noneMatch(token -> token.id().equals(id));
        } catch (CardException e) {
            return false;
        }
    }

    private List<Token> tokens(String name) {
        List<Token> before = known.get(name);
        if (before != null) {
            return before;
        }
        List<Token> found = new ArrayList<>();
        try (Device device = Device.connect(library, name)) {
            Device.Info info = device.info();
            for (String each : device.applications()) {
                try (Application application = device.open(each)) {
                    found.add(new Token(
                            id(info, name, each),
                            DriverKind.SKF,
                            Text.shown(info.label().isEmpty() ? each : info.label()),
                            info.serial().isEmpty() ? null : Text.shown(info.serial()),
                            Text.shown(info.manufacturer()),
                            Text.shown(name),
                            false,
                            application.pinStatus()));
                }
            }
        } catch (SkfError e) {
            return List.of();
        }
        known.put(name, found);
        return found;
    }

    private TokenId id(Device.Info info, String device, String application) {
        String place = info.serial().isEmpty() ? device + "\n" + application : application;
        return TokenId.of(DriverKind.SKF, path.toString(), info.label(), info.serial(), place);
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Application application) throws SkfError, CardException;
    }
}
