package io.yinxin.agent.diagnosis;

import io.yinxin.agent.card.Cards;
import io.yinxin.agent.card.Reader;
import io.yinxin.agent.card.Snapshot;
import io.yinxin.agent.card.Token;
import java.util.List;
import java.util.Map;

/** Whether each card that is in a reader is known to a driver. */
record TokenCheck(Cards cards) implements Check {
    private static final String ID = "token.recognised";

    @Override
    public List<Finding> look(Situation situation) {
        Snapshot snapshot = cards.snapshot();
        List<Reader> unknown = snapshot.readers().stream()
                .filter(Reader::cardPresent)
                .filter(reader -> snapshot.tokens().stream()
                        .noneMatch(token -> reader.name().equals(token.reader())))
                .toList();
        if (!unknown.isEmpty() && snapshot.tokens().isEmpty()) {
            String name = unknown.getFirst().name();
            return List.of(Finding.fail(ID, Map.of("code", "card.unsupported", "reader", name)));
        }
        if (snapshot.tokens().isEmpty()) {
            return List.of(Finding.fail(ID, Map.of("code", "card.none")));
        }
        return snapshot.tokens().stream().map(TokenCheck::known).toList();
    }

    private static Finding known(Token token) {
        return Finding.ok(ID, Map.of("kind", token.kind().wire(), "model", token.model(), "trial", token.trial()));
    }
}
