package io.yinxin.agent.card.worker;

import io.yinxin.agent.card.CardError;
import io.yinxin.agent.card.CardException;
import io.yinxin.agent.card.CardSource;
import io.yinxin.agent.card.DriverKind;
import io.yinxin.agent.card.EnvelopedKey;
import io.yinxin.agent.card.KeyType;
import io.yinxin.agent.card.SignatureAlgorithm;
import io.yinxin.agent.card.TokenId;
import io.yinxin.agent.card.pkcs11.Pkcs11Source;
import io.yinxin.agent.card.skf.SkfSource;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The main program of a driver's process: loads one driver, says hello, answers requests, and ends with its agent, whose
 * end it sees as the end of its input, or as the end of its parent.
 */
public final class DriverProcess {
    private final CardSource source;

    private DriverProcess(CardSource source) {
        this.source = source;
    }

    /** @param arguments kind and path of the driver */
    public static void main(String[] arguments) throws IOException {
        // A driver that hangs never gets to see the end of the input.
        ProcessHandle.current()
                .parent()
                .ifPresent(agent ->
                        agent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
        InputStream in = new FileInputStream(FileDescriptor.in);
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        CardSource source;
        try {
            source = load(DriverKind.valueOf(arguments[0]), Path.of(arguments[1]));
        } catch (CardException e) {
            Frames.write(out, failure(e));
            return;
        } catch (RuntimeException | LinkageError e) {
            Frames.write(out, failure(new CardException(CardError.DRIVER_MISSING, String.valueOf(e.getMessage()))));
            return;
        }
        try (source) {
            try (Out hello = new Out()) {
                Frames.write(
                        out, hello.flag(true).text(source.driver().version()).content());
            }
            new DriverProcess(source).serve(in, out);
        }
    }

    private static CardSource load(DriverKind kind, Path path) throws CardException {
        return switch (kind) {
            case PKCS11 -> new Pkcs11Source(path);
            case SKF -> new SkfSource(path);
            case SOFT -> throw new CardException(CardError.DRIVER_MISSING, "soft keys need no process");
        };
    }

    private void serve(InputStream in, OutputStream out) throws IOException {
        for (byte[] request = Frames.read(in); request != null; request = Frames.read(in)) {
            byte[] answer;
            try (Out content = new Out().flag(true)) {
                answer(new In(request), content);
                answer = content.content();
            } catch (CardException e) {
                answer = failure(e);
            } catch (RuntimeException e) {
                // The kind of the exception only: a message might repeat what was read.
                answer = failure(new CardException(
                        CardError.CARD_COMMUNICATION, e.getClass().getSimpleName()));
            } finally {
                Arrays.fill(request, (byte) 0);
            }
            Frames.write(out, answer);
        }
    }

    private void answer(In in, Out out) throws CardException {
        Operation operation = Operation.values()[in.number()];
        if (operation == Operation.LIST) {
            Records.write(out, source.list());
            return;
        }
        TokenId token = new TokenId(in.text());
        try (RemovalWatch watch = RemovalWatch.start(source, token, this::abandon)) {
            onToken(operation, token, in, out);
        }
    }

    private void onToken(Operation operation, TokenId token, In in, Out out) throws CardException {
        if (operation == Operation.CERTIFICATES) {
            Records.write(out, source.certificates(token));
            return;
        }
        char[] pin = in.pin();
        char[] second = in.pin();
        try {
            withPin(operation, token, pin, second, in, out);
        } finally {
            Arrays.fill(pin, '\0');
            Arrays.fill(second, '\0');
        }
    }

    private void withPin(Operation operation, TokenId token, char[] pin, char[] second, In in, Out out)
            throws CardException {
        switch (operation) {
            case SIGN ->
                out.bytes(source.sign(
                        token, in.text(), in.bytes(), SignatureAlgorithm.valueOf(in.text()), in.bytes(), pin));
            case CHANGE_PIN -> source.changePin(token, pin, second);
            case UNBLOCK_PIN -> source.unblockPin(token, pin, second);
            case GENERATE -> Records.write(out, source.generate(token, KeyType.valueOf(in.text()), pin));
            case STORE -> source.store(token, in.bytes(), pin);
            case STORE_ENCRYPTION -> source.storeEncryption(token, in.bytes(), new EnvelopedKey(in.bytes()), pin);
            case LIST, CERTIFICATES -> throw new IllegalStateException();
        }
    }

    /** The call hangs for want of its card: answers for it, and ends with it. */
    private void abandon() {
        try {
            Frames.write(
                    new FileOutputStream(FileDescriptor.out),
                    failure(new CardException(CardError.CARD_REMOVED, "removed; the driver hangs")));
        } catch (IOException e) {
            // Nobody is there to hear it.
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }

    private static byte[] failure(CardException e) {
        try (Out content = new Out().flag(false)) {
            Records.write(content, e);
            return content.content();
        }
    }
}
