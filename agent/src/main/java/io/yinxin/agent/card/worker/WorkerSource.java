package io.yinxin.agent.card.worker;

import io.yinxin.agent.card.CardError;
import io.yinxin.agent.card.CardException;
import io.yinxin.agent.card.CardSettings.Limits;
import io.yinxin.agent.card.CardSource;
import io.yinxin.agent.card.Driver;
import io.yinxin.agent.card.DriverKind;
import io.yinxin.agent.card.EnvelopedKey;
import io.yinxin.agent.card.KeyType;
import io.yinxin.agent.card.SignatureAlgorithm;
import io.yinxin.agent.card.TokenId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A driver in a process of its own, seen from the agent. */
public final class WorkerSource implements CardSource {
    private final Worker worker;
    private final Limits limits;

    public WorkerSource(DriverKind kind, Path path, Limits limits) {
        this.worker = new Worker(kind, path, limits);
        this.limits = limits;
    }

    @Override
    public Driver driver() {
        return worker.driver();
    }

    /** @throws CardException {@code busy} while another call runs: then what was known before still holds */
    @Override
    public Listing list() throws CardException {
        try (Out request = new Out().number(Operation.LIST.ordinal())) {
            return Records.listing(worker.ask(request.content(), limits.answer(), false));
        }
    }

    @Override
    public List<StoredCertificate> certificates(TokenId token) throws CardException {
        try (Out request = new Out().number(Operation.CERTIFICATES.ordinal()).text(token.value())) {
            return Records.certificates(worker.ask(request.content(), limits.answer(), true));
        }
    }

    @Override
    public byte[] sign(
            TokenId token, String key, byte[] publicKey, SignatureAlgorithm algorithm, byte[] message, char[] pin)
            throws CardException {
        return ask(
                Operation.SIGN,
                token,
                pin,
                limits.answer(),
                out -> out.text(key).bytes(publicKey).text(algorithm.name()).bytes(message),
                In::bytes);
    }

    @Override
    public void changePin(TokenId token, char[] pin, char[] fresh) throws CardException {
        ask(Operation.CHANGE_PIN, token, pin, fresh, limits.answer(), out -> {}, in -> true);
    }

    @Override
    public void unblockPin(TokenId token, char[] puk, char[] fresh) throws CardException {
        ask(Operation.UNBLOCK_PIN, token, puk, fresh, limits.answer(), out -> {}, in -> true);
    }

    /** Cards may think about a new key for longer than about anything else. */
    @Override
    public NewKey generate(TokenId token, KeyType type, char[] pin) throws CardException {
        return ask(Operation.GENERATE, token, pin, limits.kill(), out -> out.text(type.name()), Records::newKey);
    }

    @Override
    public void store(TokenId token, byte[] certificate, char[] pin) throws CardException {
        ask(Operation.STORE, token, pin, limits.answer(), out -> out.bytes(certificate), in -> true);
    }

    @Override
    public void storeEncryption(TokenId token, byte[] certificate, EnvelopedKey key, char[] pin) throws CardException {
        ask(
                Operation.STORE_ENCRYPTION,
                token,
                pin,
                limits.answer(),
                out -> out.bytes(certificate).bytes(key.der()),
                in -> true);
    }

    @Override
    public void close() {
        worker.close();
    }

    private <T> T ask(
            Operation operation,
            TokenId token,
            char[] pin,
            Duration limit,
            Consumer<Out> parameters,
            Function<In, T> result)
            throws CardException {
        return ask(operation, token, pin, new char[0], limit, parameters, result);
    }

    private <T> T ask(
            Operation operation,
            TokenId token,
            char[] pin,
            char[] second,
            Duration limit,
            Consumer<Out> parameters,
            Function<In, T> result)
            throws CardException {
        try (Out request = new Out()) {
            request.number(operation.ordinal()).text(token.value()).pin(pin).pin(second);
            parameters.accept(request);
            return result.apply(worker.ask(request.content(), limit, true));
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new CardException(CardError.CARD_COMMUNICATION, "answer of the driver's process", e);
        }
    }
}
