package io.yinxin.trial.run;

import io.yinxin.trial.piv.CardReaders;
import io.yinxin.trial.piv.VirtualCard;
import io.yinxin.trial.piv.VirtualReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A virtual card in its slot for as long as this command runs. A file beside the card's says that it is in; deleting that
 * pulls the card out, too.
 */
final class VirtualSlot {
    private static final long LOOK_MILLIS = 50;

    private final Path card;
    private final Words words;

    VirtualSlot(Path card, Words words) {
        this.card = card;
        this.words = words;
    }

    static Path sign(Path card) {
        return card.resolveSibling(card.getFileName() + ".inserted");
    }

    /** @param signingTakes milliseconds for each signature; null for no pause */
    void run(@Nullable String signingTakes) throws IOException, InterruptedException {
        VirtualCard opened = VirtualCard.open(card);
        if (signingTakes != null) {
            opened.signingIn(Duration.ofMillis(Long.parseLong(signingTakes)));
        }
        Path sign = sign(card);
        try (CardReaders readers = CardReaders.ensure();
                VirtualReader reader = VirtualReader.insert(opened, VirtualReader.PORT)) {
            Files.writeString(sign, ProcessHandle.current().pid() + "\n");
            words.say("卡已插入。按 Ctrl+C 拔卡。", "The card is in. Ctrl+C pulls it out.");
            while (reader.isInserted() && Files.exists(sign)) {
                Thread.sleep(LOOK_MILLIS);
            }
        } finally {
            Files.deleteIfExists(sign);
        }
    }
}
