package io.yinxin.agent.consent;

import io.yinxin.agent.protocol.StrictJson;
import io.yinxin.agent.store.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pairings and refused sites, remembered in a file. The site manager is another process: what it removes counts from the
 * next request on.
 */
public final class Pairings {
    static final String FILE = "pairings.json";
    /** A year-old entry changes by the day, not by the request. */
    private static final Duration USE_STEP = Duration.ofHours(12);

    private final Home home;
    private final Clock clock;
    private final Map<String, Pairing> pairings = new LinkedHashMap<>();
    private final Set<Origin> refused = new LinkedHashSet<>();
    private @Nullable FileTime read;

    public Pairings(Home home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    public synchronized Optional<Pairing> find(String id) throws IOException {
        refresh();
        return Optional.ofNullable(pairings.get(id));
    }

    public synchronized List<Pairing> all() throws IOException {
        refresh();
        return List.copyOf(pairings.values());
    }

    public synchronized Set<Origin> refused() throws IOException {
        refresh();
        return Set.copyOf(refused);
    }

    public synchronized boolean isPaired(Origin origin) throws IOException {
        refresh();
        return pairings.values().stream().anyMatch(pairing -> pairing.origin().equals(origin));
    }

    /** A page that pairs again with the same key has one pairing, not two. */
    public synchronized void add(Pairing pairing) throws IOException {
        refresh();
        pairings.values()
                .removeIf(old ->
                        old.origin().equals(pairing.origin()) && old.page().equals(pairing.page()));
        pairings.put(pairing.id(), pairing);
        refused.remove(pairing.origin());
        save();
    }

    /** The user said no for good: the site is told no more, and cannot ask again. */
    public synchronized void refuse(Origin origin) throws IOException {
        refresh();
        refused.add(origin);
        save();
    }

    public synchronized void use(Pairing pairing) throws IOException {
        Instant now = clock.instant();
        if (pairings.containsKey(pairing.id()) && pairing.used().plus(USE_STEP).isBefore(now)) {
            pairings.put(pairing.id(), pairing.usedAt(now));
            save();
        }
    }

    /** Takes back what the user allowed, or refused. */
    public synchronized boolean remove(Origin origin) throws IOException {
        refresh();
        boolean paired = pairings.values().removeIf(pairing -> pairing.origin().equals(origin));
        boolean known = refused.remove(origin) || paired;
        if (known) {
            save();
        }
        return known;
    }

    /** Drops what has not been used for long. */
    public synchronized int removeExpired() throws IOException {
        refresh();
        int before = pairings.size();
        pairings.values().removeIf(pairing -> pairing.isExpired(clock.instant()));
        if (pairings.size() < before) {
            save();
        }
        return before - pairings.size();
    }

    private record Wire(List<WirePairing> pairings, List<String> refused) {}

    private record WirePairing(
            String id,
            String origin,
            String page,
            String agentKey,
            String browser,
            boolean unattended,
            long created,
            long used) {}

    private void refresh() throws IOException {
        Path file = home.path(FILE);
        if (!Files.exists(file)) {
            pairings.clear();
            refused.clear();
            read = null;
            return;
        }
        FileTime written = Files.getLastModifiedTime(file);
        if (written.equals(read)) {
            return;
        }
        Wire wire = StrictJson.readOwn(Files.readAllBytes(file), Wire.class);
        pairings.clear();
        refused.clear();
        for (WirePairing one : wire.pairings()) {
            Origin.parse(one.origin()).ifPresent(origin -> pairings.put(one.id(), pairing(one, origin)));
        }
        wire.refused().forEach(text -> Origin.parse(text).ifPresent(refused::add));
        read = written;
    }

    private static Pairing pairing(WirePairing one, Origin origin) {
        return new Pairing(
                one.id(),
                origin,
                one.page(),
                one.agentKey(),
                one.browser(),
                one.unattended(),
                Instant.ofEpochSecond(one.created()),
                Instant.ofEpochSecond(one.used()));
    }

    private void save() throws IOException {
        List<WirePairing> all = pairings.values().stream()
                .map(one -> new WirePairing(
                        one.id(),
                        one.origin().value(),
                        one.page(),
                        one.agentKey(),
                        one.browser(),
                        one.unattended(),
                        one.created().getEpochSecond(),
                        one.used().getEpochSecond()))
                .toList();
        List<String> no = refused.stream().map(Origin::value).toList();
        home.write(FILE, StrictJson.write(new Wire(all, no)));
        read = Files.getLastModifiedTime(home.path(FILE));
    }
}
