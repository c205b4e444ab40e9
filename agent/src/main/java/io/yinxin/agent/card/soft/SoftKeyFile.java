package io.yinxin.agent.card.soft;

import io.yinxin.agent.card.CardError;
import io.yinxin.agent.card.CardException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One soft key: its files. */
final class SoftKeyFile {
    static final String PUK = ".puk.p12";
    private static final int PUK_TRIES = 10;
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]+)-----END CERTIFICATE-----");

    private final Path keys;
    private final String name;

    SoftKeyFile(Path keys) {
        this.keys = keys;
        String file = keys.getFileName().toString();
        this.name = file.substring(0, file.length() - ".p12".length());
    }

    String name() {
        return name;
    }

    Tries userTries() {
        return new Tries(beside(".tries"), SoftKeys.TRIES);
    }

    SoftStore open(char[] pin) throws CardException {
        return open(keys, pin, userTries());
    }

    /** @throws CardException {@code card.unsupported}: no unblocking code was made for this key */
    SoftStore openWithPuk(char[] puk) throws CardException {
        Path copy = beside(PUK);
        if (!Files.isRegularFile(copy)) {
            throw new CardException(CardError.CARD_UNSUPPORTED, "this soft key has no unblocking code");
        }
        SoftStore store = open(copy, puk, new Tries(beside(".puk.tries"), PUK_TRIES));
        // Keys made since lie under the PIN alone; the copy is brought up to date only by who knows both.
        return store;
    }

    void save(SoftStore store, char[] pin) throws CardException {
        write(keys, store.encoded(pin));
    }

    List<byte[]> certificates() throws CardException {
        Path file = beside(".pem");
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            List<byte[]> found = new ArrayList<>();
            Matcher blocks = PEM.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            while (blocks.find()) {
                found.add(Base64.getMimeDecoder().decode(blocks.group(1)));
            }
            return found;
        } catch (IOException | IllegalArgumentException e) {
            throw new CardException(CardError.CARD_COMMUNICATION, "certificates of the soft key", e);
        }
    }

    void addCertificate(byte[] der) throws CardException {
        List<byte[]> all = new ArrayList<>(certificates());
        all.removeIf(known -> Arrays.equals(known, der));
        all.addFirst(der);
        StringBuilder pem = new StringBuilder();
        for (byte[] each : all) {
            pem.append("-----BEGIN CERTIFICATE-----\n")
                    .append(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(each))
                    .append("\n-----END CERTIFICATE-----\n");
        }
        write(beside(".pem"), pem.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    /** As a card does: the try is counted before the PIN is compared, so that pulling the plug gains nothing. */
    private static SoftStore open(Path file, char[] pin, Tries tries) throws CardException {
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CardException(CardError.CARD_REMOVED, "the file is gone", e);
        }
        tries.use();
        try {
            SoftStore store = SoftStore.decode(content, pin);
            tries.reset();
            return store;
        } catch (WrongPassword e) {
            if (tries.left() == 0) {
                throw new CardException(CardError.PIN_BLOCKED, "that was the last try");
            }
            throw CardException.wrongPin(tries.left());
        }
    }

    private Path beside(String ending) {
        return keys.resolveSibling(name + ending);
    }

    private static void write(Path file, byte[] content) throws CardException {
        try {
            PrivateFile.write(file, content);
        } catch (IOException e) {
            throw new CardException(CardError.CARD_COMMUNICATION, "writing the soft key", e);
        }
    }

    static final class WrongPassword extends Exception {
        private static final long serialVersionUID = 1;
    }
}
