package io.yinxin.agent.card.pkcs11;

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
import io.yinxin.agent.card.SignatureAlgorithm;
import io.yinxin.agent.card.Token;
import io.yinxin.agent.card.TokenId;
import io.yinxin.agent.card.pkcs11.Module.Slot;
import io.yinxin.agent.card.pkcs11.Module.TokenInfo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.jspecify.annotations.Nullable;

/** Cards behind one PKCS#11 module. */
public final class Pkcs11Source implements CardSource {
    /** So many polls may use what is known of a token, since some modules ask the card for it each time. */
    private static final int KEEP = 10;

    private final Path path;
    private final Module module;
    private final String version;
    private final Map<Long, Token> known = new HashMap<>();
    /** Readers of cards at work that PC/SC knows by the same name. */
    private final Map<TokenId, String> readers = new ConcurrentHashMap<>();

    private int polls;
    private boolean software;

    /** @throws IllegalArgumentException not a PKCS#11 module */
    public Pkcs11Source(Path path) throws CardException {
        this.path = path;
        try {
            module = new Module(path);
            version = module.version();
        } catch (CkError e) {
            throw e.toCard();
        }
    }

    @Override
    public Driver driver() {
        return new Driver(path.getFileName().toString(), DriverKind.PKCS11, path.toString(), Driver.State.OK, version);
    }

    @Override
    public Listing list() throws CardException {
        try {
            if (polls % KEEP == 0) {
                known.clear();
                if (software) {
                    module.reinitialize();
                }
            }
            polls++;
            List<Reader> found = new ArrayList<>();
            List<Token> tokens = new ArrayList<>();
            Slot[] slots = module.slots();
            // Tokens in files, as those of SoftHSM: no slot tells that another one has come.
            software = slots.length > 0 && Arrays.stream(slots).noneMatch(Slot::hardware);
            for (Slot slot : slots) {
                if (slot.hardware()) {
                    found.add(new Reader(slot.description(), slot.present()));
                }
                Token token = slot.present() ? token(slot) : null;
                if (token == null) {
                    known.remove(slot.id());
                } else {
                    known.put(slot.id(), token);
                    tokens.add(token);
                }
            }
            return new Listing(found, tokens);
        } catch (CkError e) {
            throw e.toCard();
        }
    }

    @Override
    public List<StoredCertificate> certificates(TokenId token) throws CardException {
        return with(token, false, (session, slot) -> {
            List<Long> mechanisms = mechanisms(slot);
            List<StoredCertificate> found = new ArrayList<>();
            for (long object : session.find(session.template()
                    .with(Ck.CKA_CLASS, Ck.CKO_CERTIFICATE)
                    .with(Ck.CKA_CERTIFICATE_TYPE, Ck.CKC_X_509))) {
                byte[] der = session.attribute(object, Ck.CKA_VALUE);
                byte[] id = session.attribute(object, Ck.CKA_ID);
                if (der != null && der.length > 0 && id != null && id.length > 0 && !isCa(der)) {
                    List<SignatureAlgorithm> algorithms = Keys.algorithms(CertificateReader.publicKey(der)).stream()
                            .filter(algorithm -> mechanisms.contains(Signing.mechanism(algorithm)))
                            .toList();
                    found.add(new StoredCertificate(der, HexFormat.of().formatHex(id), algorithms));
                }
            }
            return found;
        });
    }

    @Override
    public byte[] sign(
            TokenId token, String key, byte[] publicKey, SignatureAlgorithm algorithm, byte[] message, char[] pin)
            throws CardException {
        return with(token, false, (session, slot) -> {
            login(session, slot, Ck.CKU_USER, pin);
            List<Long> keys = session.find(session.template()
                    .with(Ck.CKA_CLASS, Ck.CKO_PRIVATE_KEY)
                    .with(Ck.CKA_ID, HexFormat.of().parseHex(key)));
            if (keys.isEmpty()) {
                throw new CardException(CardError.CERT_KEY_MISMATCH, "no private key of this certificate");
            }
            return Signing.sign(session, keys.getFirst(), algorithm, message, pin);
        });
    }

    @Override
    public void changePin(TokenId token, char[] pin, char[] fresh) throws CardException {
        with(token, true, (session, slot) -> {
            Logins.change(module, session, slot, pin, fresh);
            return true;
        });
    }

    @Override
    public void unblockPin(TokenId token, char[] puk, char[] fresh) throws CardException {
        with(token, true, (session, slot) -> {
            Logins.unblock(module, session, slot, puk, fresh);
            return true;
        });
    }

    @Override
    public NewKey generate(TokenId token, KeyType type, char[] pin) throws CardException {
        return with(token, true, (session, slot) -> {
            login(session, slot, Ck.CKU_USER, pin);
            return NewKeys.generate(session, type);
        });
    }

    @Override
    public void store(TokenId token, byte[] certificate, char[] pin) throws CardException {
        with(token, true, (session, slot) -> {
            login(session, slot, Ck.CKU_USER, pin);
            NewKeys.store(session, certificate);
            return true;
        });
    }

    @Override
    public void storeEncryption(TokenId token, byte[] certificate, EnvelopedKey key, char[] pin) throws CardException {
        throw new CardException(CardError.CARD_UNSUPPORTED, "PKCS#11 knows no enveloped key pair");
    }

    @Override
    public boolean isGone(TokenId token) {
        String reader = readers.get(token);
        return reader != null && PcscReader.look(reader) == PcscReader.Holds.NOTHING;
    }

    @Override
    public void close() {
        module.close();
    }

    private void login(Session session, long slot, long user, char[] pin) throws CardException {
        try {
            session.login(user, pin);
        } catch (CkError e) {
            throw Logins.failed(module, slot, user, e);
        }
    }

    /** What it reads anew is compared with the id: another card in the same reader is not taken for this one. */
    private <T> T with(TokenId id, boolean write, Work<T> work) throws CardException {
        known.clear();
        readers.remove(id);
        try {
            for (Slot slot : module.slots()) {
                Token token = slot.present() ? token(slot) : null;
                if (token != null && token.id().equals(id)) {
                    if (slot.hardware() && PcscReader.look(slot.description()) == PcscReader.Holds.CARD) {
                        readers.put(id, slot.description());
                    }
                    try (Session session = module.open(slot.id(), write)) {
                        return work.on(session, slot.id());
                    }
                }
            }
        } catch (CkError e) {
            throw gone(id) ? new CardException(CardError.CARD_REMOVED, "removed meanwhile", e) : e.toCard();
        }
        throw new CardException(CardError.CARD_REMOVED, "not in any reader");
    }

    /** Modules report a removal as nearly anything; whether the card is there says more. */
    private boolean gone(TokenId id) {
        known.clear();
        if (isGone(id)) {
            return true;
        }
        try {
            return list().tokens().stream().noneMatch(token -> token.id().equals(id));
        } catch (CardException e) {
            return false;
        }
    }

    private @Nullable Token token(Slot slot) {
        Token before = known.get(slot.id());
        if (before != null) {
            return before;
        }
        try {
            TokenInfo info = module.token(slot.id());
            if (!info.has(Ck.CKF_TOKEN_INITIALIZED)) {
                return null;
            }
            String place = info.serial().isEmpty() ? slot.description() : info.model();
            return new Token(
                    TokenId.of(DriverKind.PKCS11, path.toString(), info.label(), info.serial(), place),
                    DriverKind.PKCS11,
                    info.label(),
                    info.serial().isEmpty() ? null : info.serial(),
                    (info.manufacturer() + " " + info.model()).strip(),
                    slot.hardware() ? slot.description() : null,
                    false,
                    Logins.status(info));
        } catch (CkError e) {
            return null;
        }
    }

    private List<Long> mechanisms(long slot) throws CkError {
        List<Long> all = new ArrayList<>();
        for (long mechanism : module.mechanisms(slot)) {
            all.add(mechanism);
        }
        return all;
    }

    private static boolean isCa(byte[] der) {
        try {
            var extensions = CertificateReader.parse(der).getTBSCertificate().getExtensions();
            BasicConstraints constraints = extensions == null ? null : BasicConstraints.fromExtensions(extensions);
            return constraints != null && constraints.isCA();
        } catch (CardException | RuntimeException e) {
            return true;
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Session session, long slot) throws CkError, CardException;
    }
}
