package io.yinxin.trial.run;

import io.yinxin.trial.kit.KitCard;
import io.yinxin.trial.kit.TrialKit;
import java.io.IOException;

/** Plugs a card in: a soft key or token stays until removed, a virtual card as long as the command runs. */
final class InsertCard {
    private final TrialKit kit;
    private final KitCard card;
    private final Words words;

    private InsertCard(TrialKit kit, KitCard card, Words words) {
        this.kit = kit;
        this.card = card;
        this.words = words;
    }

    static InsertCard of(TrialKit kit, Arguments arguments, Words words) {
        return new InsertCard(kit, Main.card(kit, arguments.only()), words);
    }

    void run() throws IOException, InterruptedException {
        switch (card.place()) {
            case "SOFT" -> {
                kit.plugIn(card);
                words.say("已插入 " + card.id() + "。", card.id() + " is plugged in.");
            }
            case "SOFTHSM" -> {
                kit.plugIn(card);
                words.say(
                        "已插入 " + card.id() + "，代理程序约 10 秒内会发现。",
                        card.id() + " is plugged in; the agent sees it within about 10 seconds.");
            }
            default -> new VirtualSlot(kit.virtualCard(card.id()), words).run(null);
        }
    }
}
