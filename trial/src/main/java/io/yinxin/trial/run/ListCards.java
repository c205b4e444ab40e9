package io.yinxin.trial.run;

import io.yinxin.trial.kit.KitCard;
import io.yinxin.trial.kit.TrialKit;
import java.util.List;

/** What cards there are, and what to type. */
final class ListCards {
    private final TrialKit kit;
    private final Words words;

    ListCards(TrialKit kit, Words words) {
        this.kit = kit;
        this.words = words;
    }

    void run() {
        List<KitCard> cards = kit.cards();
        words.say("试用卡（密码 / 解锁码）：", "Trial cards (PIN / unblocking code):");
        for (KitCard card : cards) {
            words.line(String.format(
                    "  %-15s %-5s %s  %s %s  %s  %s / %s  %s",
                    card.id(),
                    card.algorithm(),
                    card.cardNo(),
                    card.kind().equals("LEGAL") ? words.pick("法人卡", "legal") : words.pick("操作员卡", "operator"),
                    card.holder(),
                    card.organisation(),
                    card.pin(),
                    card.puk(),
                    state(card)));
        }
        words.say(
                "插卡：make insert CARD=名称    拔卡：make remove CARD=名称",
                "Plug in: make insert CARD=name    pull out: make remove CARD=name");
    }

    private String state(KitCard card) {
        return switch (card.place()) {
            case "SOFT" ->
                kit.isPluggedIn(card) ? words.pick("软证书，已插入", "soft key, plugged in") : words.pick("软证书", "soft key");
            case "SOFTHSM" -> kit.isPluggedIn(card) ? words.pick("SoftHSM，已插入", "SoftHSM, plugged in") : "SoftHSM";
            default -> words.pick("虚拟智能卡", "virtual smart card");
        };
    }
}
