package io.yinxin.agent.diagnosis;

import io.yinxin.agent.card.Cards;
import java.util.List;
import java.util.Map;

/** Whether the system's service for card readers runs. */
record PcscCheck(Cards cards) implements Check {
    private static final String ID = "pcsc.service";
    private static final String SYSTEMCTL = "/usr/bin/systemctl";

    @Override
    public List<Finding> look(Situation situation) {
        if (PcscService.isUp()) {
            return List.of(Finding.ok(ID, Map.of()));
        }
        // Soft keys and some USB keys do without it.
        boolean needed = cards.snapshot().tokens().isEmpty();
        Finding down = needed ? Finding.fail(ID, Map.of()) : Finding.warn(ID, Map.of());
        return List.of(
                AdminCommand.isPossible(SYSTEMCTL)
                        ? down.mendedBy(new AdminCommand("pcsc.start", List.of(SYSTEMCTL, "start", "pcscd.socket")))
                        : down);
    }
}
