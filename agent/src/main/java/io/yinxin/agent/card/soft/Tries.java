package io.yinxin.agent.card.soft;

import io.yinxin.agent.card.CardError;
import io.yinxin.agent.card.CardException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A counter of tries in a file (KEY-79); no file means none was used. */
record Tries(Path file, int limit) {

    /** An unreadable counter counts as used up. */
    int left() {
        try {
            return Files.isRegularFile(file)
                    ? Math.min(limit, Integer.parseInt(Files.readString(file).strip()))
                    : limit;
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    void use() throws CardException {
        if (left() <= 0) {
            throw new CardException(CardError.PIN_BLOCKED, "no tries left");
        }
        set(left() - 1);
    }

    void reset() throws CardException {
        set(limit);
    }

    private void set(int left) throws CardException {
        try {
            PrivateFile.write(file, (left + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new CardException(CardError.CARD_COMMUNICATION, "the counter of tries cannot be kept", e);
        }
    }
}
