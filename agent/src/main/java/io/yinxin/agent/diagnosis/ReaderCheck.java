package io.yinxin.agent.diagnosis;

import io.yinxin.agent.card.Cards;
import io.yinxin.agent.card.Snapshot;
import java.util.List;
import java.util.Map;

/** Whether there is anything to put a card into. */
record ReaderCheck(Cards cards) implements Check {
    @Override
    public List<Finding> look(Situation situation) {
        Snapshot snapshot = cards.snapshot();
        // A USB key or a soft key is its own reader.
        boolean present = !snapshot.readers().isEmpty() || !snapshot.tokens().isEmpty();
        Map<String, Object> params = Map.of("count", snapshot.readers().size());
        return List.of(present ? Finding.ok("reader.present", params) : Finding.fail("reader.present", params));
    }
}
