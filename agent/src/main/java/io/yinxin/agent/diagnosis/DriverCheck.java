package io.yinxin.agent.diagnosis;

import io.yinxin.agent.card.Cards;
import io.yinxin.agent.card.Driver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Each driver: loaded, missing, crashed, hanging. */
record DriverCheck(Cards cards) implements Check {
    @Override
    public List<Finding> look(Situation situation) {
        List<Finding> findings = new ArrayList<>();
        for (Driver driver : cards.snapshot().drivers()) {
            Map<String, Object> params = Map.of(
                    "name", driver.name(),
                    "kind", driver.kind().wire(),
                    "state", driver.state().wire());
            findings.add(
                    switch (driver.state()) {
                        case OK -> Finding.ok("driver.loaded", params);
                        case MISSING -> Finding.fail("driver.loaded", params);
                        case CRASHED, TIMEOUT -> Finding.warn("driver.loaded", params);
                    });
        }
        return findings.isEmpty() ? List.of(Finding.fail("driver.loaded", Map.of("state", "missing"))) : findings;
    }
}
