package io.yinxin.trial.run;

import io.yinxin.trial.kit.KitCard;
import io.yinxin.trial.kit.TrialKit;
import java.io.IOException;
import java.nio.file.Files;

/** Pulls a card out. */
final class RemoveCard {
    private final TrialKit kit;
    private final Words words;

    RemoveCard(TrialKit kit, Words words) {
        this.kit = kit;
        this.words = words;
    }

    void run(KitCard card) throws IOException {
        switch (card.place()) {
            case "SOFT", "SOFTHSM" -> kit.unplug(card);
            default -> Files.deleteIfExists(VirtualSlot.sign(kit.virtualCard(card.id())));
        }
        words.say("已拔出 " + card.id() + "。", card.id() + " is out.");
    }
}
