package io.yinxin.agent.ticket;

import io.yinxin.agent.protocol.Bytes;
import io.yinxin.agent.protocol.Fault;
import io.yinxin.agent.protocol.Refusal;
import io.yinxin.agent.protocol.StrictJson;
import io.yinxin.agent.store.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers of tickets that were taken, remembered in a file until they expire: also across a restart, each works once. */
public final class UsedTickets {
    private static final String FILE = "tickets.json";

    private final Home home;
    private final Clock clock;

    public UsedTickets(Home home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    private record Wire(Map<String, Long> used) {}

    synchronized void use(String issuer, String jti, Instant expires) throws Refusal {
        String name = Bytes.text(Bytes.sha256((issuer + "\n" + jti).getBytes(StandardCharsets.UTF_8)));
        long now = clock.instant().getEpochSecond();
        try {
            Map<String, Long> used = read();
            if (used.containsKey(name)) {
                throw new Refusal(Fault.TICKET_REPLAYED, "taken before");
            }
            used.values().removeIf(until -> until < now);
            used.put(name, expires.getEpochSecond());
            home.write(FILE, StrictJson.write(new Wire(used)));
        } catch (IOException e) {
            // A ticket that cannot be remembered could be used again.
            throw new Refusal(Fault.INTERNAL, "cannot remember the ticket");
        }
    }

    private Map<String, Long> read() throws IOException {
        if (!Files.exists(home.path(FILE))) {
            return new LinkedHashMap<>();
        }
        return new LinkedHashMap<>(StrictJson.readOwn(Files.readAllBytes(home.path(FILE)), Wire.class)
                .used());
    }
}
