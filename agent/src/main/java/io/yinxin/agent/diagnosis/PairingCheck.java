package io.yinxin.agent.diagnosis;

import io.yinxin.agent.consent.Pairing;
import io.yinxin.agent.consent.Sites;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Pairings nobody has used for half a year. */
record PairingCheck(Sites sites, Clock clock) implements Check {
    private static final String ID = "pairings.stale";

    @Override
    public List<Finding> look(Situation situation) {
        try {
            List<Pairing> all = sites.pairings().all();
            long stale = all.stream()
                    .filter(pairing -> pairing.isExpired(clock.instant()))
                    .count();
            if (stale == 0) {
                return List.of(Finding.ok(ID, Map.of()));
            }
            Remedy tidy = Remedy.local("pairings.tidy", () -> sites.pairings().removeExpired());
            return List.of(Finding.warn(ID, Map.of("count", stale)).mendedBy(tidy));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
