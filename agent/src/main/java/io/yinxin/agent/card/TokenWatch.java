package io.yinxin.agent.card;

import io.yinxin.agent.card.CardSource.Listing;
import io.yinxin.agent.card.CardSource.StoredCertificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at each driver in turn, in a thread of its own: one that hangs does not hold up the others. */
final class TokenWatch implements AutoCloseable {
    private final Duration pause;
    private final Map<CardSource, Listing> listings = new LinkedHashMap<>();
    private final Map<TokenId, List<StoredCertificate>> certificates = new HashMap<>();
    private final Set<TokenId> seen = new HashSet<>();
    private final List<Thread> threads = new ArrayList<>();
    private Snapshot snapshot = new Snapshot(0, List.of(), List.of(), List.of());

    TokenWatch(List<CardSource> sources, Duration pause) {
        this.pause = pause;
        sources.forEach(source -> listings.put(source, Listing.EMPTY));
        for (CardSource source : sources) {
            threads.add(Thread.ofPlatform()
                    .daemon()
                    .name("watch-" + source.driver().name())
                    .unstarted(() -> watch(source)));
        }
        publish();
    }

    void start() {
        threads.forEach(Thread::start);
    }

    synchronized Snapshot snapshot() {
        return snapshot;
    }

    synchronized Snapshot awaitChange(long since, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (snapshot.version() == since) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        return snapshot;
    }

    /** The driver of a card that is plugged in. */
    synchronized CardSource source(TokenId token) throws CardException {
        for (Map.Entry<CardSource, Listing> entry : listings.entrySet()) {
            if (entry.getValue().tokens().stream().anyMatch(t -> t.id().equals(token))) {
                return entry.getKey();
            }
        }
        throw seen.contains(token)
                ? new CardException(CardError.CARD_REMOVED, "no longer there")
                : new CardException(CardError.CARD_NONE, "no such token");
    }

    /** Looks at once, for instance after an operation that changed the card or lost it. */
    void look(CardSource source) {
        Listing found;
        try {
            found = source.list();
        } catch (CardException e) {
            if (e.error() == CardError.BUSY) {
                return;
            }
            found = Listing.EMPTY;
        }
        Map<TokenId, List<StoredCertificate>> read = new HashMap<>();
        for (Token token : found.tokens()) {
            List<StoredCertificate> known = known(token.id());
            read.put(token.id(), known == null ? certificates(source, token.id()) : known);
        }
        take(source, found, read);
    }

    /** Takes a card that an operation lost off the list; starting its driver again first would take time. */
    synchronized void drop(CardSource source, TokenId token) {
        Listing before = listings.getOrDefault(source, Listing.EMPTY);
        List<Token> left =
                before.tokens().stream().filter(t -> !t.id().equals(token)).toList();
        Set<@Nullable String> filled = left.stream().map(Token::reader).collect(Collectors.toSet());
        List<Reader> readers = before.readers().stream()
                .map(r -> new Reader(r.name(), r.cardPresent() && filled.contains(r.name())))
                .toList();
        listings.put(source, new Listing(readers, left));
        certificates.remove(token);
        publish();
    }

    /** Forgets what was read of a card, because it was written to. */
    synchronized void forget(TokenId token) {
        certificates.remove(token);
    }

    private synchronized @Nullable List<StoredCertificate> known(TokenId token) {
        return certificates.get(token);
    }

    private static List<StoredCertificate> certificates(CardSource source, TokenId token) {
        try {
            return source.certificates(token);
        } catch (CardException e) {
            return List.of();
        }
    }

    private synchronized void take(CardSource source, Listing found, Map<TokenId, List<StoredCertificate>> read) {
        Listing before = listings.put(source, found);
        if (before != null) {
            before.tokens().forEach(token -> certificates.remove(token.id()));
        }
        certificates.putAll(read);
        seen.addAll(read.keySet());
        publish();
    }

    private synchronized void publish() {
        List<Reader> readers = listings.values().stream()
                .flatMap(listing -> listing.readers().stream())
                .collect(Collectors.toMap(Reader::name, r -> r, (a, b) -> a.cardPresent() ? a : b, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
        List<Driver> drivers =
                listings.keySet().stream().map(CardSource::driver).toList();
        Snapshot now =
                new Snapshot(snapshot.version(), readers, Duplicates.removed(listings.values(), certificates), drivers);
        if (!now.equals(snapshot)) {
            snapshot = new Snapshot(snapshot.version() + 1, now.readers(), now.tokens(), now.drivers());
            notifyAll();
        }
    }

    private void watch(CardSource source) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look(source);
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }
}
