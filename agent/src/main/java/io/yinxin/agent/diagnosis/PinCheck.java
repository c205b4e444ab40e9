package io.yinxin.agent.diagnosis;

import io.yinxin.agent.card.Cards;
import io.yinxin.agent.card.Token;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether a PIN is locked, nearly so, or still the first one. */
record PinCheck(Cards cards) implements Check {
    private static final String ID = "pin.state";

    @Override
    public List<Finding> look(Situation situation) {
        return cards.snapshot().tokens().stream().map(PinCheck::state).toList();
    }

    private static Finding state(Token token) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("model", token.model());
        params.put("state", token.pin().state().wire());
        Integer left = token.pin().triesLeft();
        if (left != null) {
            params.put("left", left);
        }
        return switch (token.pin().state()) {
            case OK, UNKNOWN -> Finding.ok(ID, params);
            case LOW, LAST, INITIAL -> Finding.warn(ID, params);
            case LOCKED -> Finding.fail(ID, params);
        };
    }
}
