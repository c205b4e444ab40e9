package io.yinxin.agent.command;

import io.yinxin.agent.card.Cards;
import io.yinxin.agent.card.Driver;
import io.yinxin.agent.card.Snapshot;
import io.yinxin.agent.card.Token;
import io.yinxin.agent.consent.Origin;
import io.yinxin.agent.consent.Sites;
import io.yinxin.agent.protocol.Refusal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is connected; waits for a change where the page knows the present state. No certificates: those need consent. */
final class ReadState implements Command {
    private final Cards cards;
    private final TokenNames names;
    private final Sites sites;

    ReadState(Cards cards, TokenNames names, Sites sites) {
        this.cards = cards;
        this.names = names;
        this.sites = sites;
    }

    @Override
    public Reply run(Call call) throws Refusal, InterruptedException {
        long since = call.number("since", -1, Long.MAX_VALUE);
        long wait = call.number("wait", 0, FollowOperation.LONGEST_WAIT);
        Snapshot snapshot =
                since < 0 || wait == 0 ? cards.snapshot() : cards.awaitChange(since, Duration.ofSeconds(wait));
        return Reply.ok(view(snapshot, call.origin()));
    }

    private Map<String, Object> view(Snapshot snapshot, Origin origin) {
        List<Object> readers = snapshot.readers().stream()
                .map(reader -> (Object) members("name", reader.name(), "cardPresent", reader.cardPresent()))
                .toList();
        List<Object> tokens = snapshot.tokens().stream()
                .map(token -> (Object) token(token, origin))
                .toList();
        List<Object> drivers = snapshot.drivers().stream()
                .map(driver -> (Object) driver(driver))
                .toList();
        return members("version", snapshot.version(), "readers", readers, "tokens", tokens, "drivers", drivers);
    }

    private Map<String, Object> token(Token token, Origin origin) {
        // A serial number is the same everywhere: only sites the administrator named learn it.
        boolean known = sites.policy().site(origin).isPresent();
        return members(
                "id", names.of(origin, token.id()),
                "kind", token.kind().wire(),
                "label", token.label(),
                "serial", known ? token.serial() : null,
                "model", token.model(),
                "reader", token.reader(),
                "trial", token.trial(),
                "pin",
                        members(
                                "state", token.pin().state().wire(),
                                "triesLeft", token.pin().triesLeft()));
    }

    private static Map<String, Object> driver(Driver driver) {
        return members(
                "name", driver.name(),
                "kind", driver.kind().wire(),
                "path", driver.path(),
                "state", driver.state().wire(),
                "version", driver.version());
    }

    /** Without those that are null. */
    private static Map<String, Object> members(@Nullable Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                members.put(String.valueOf(namesAndValues[i]), value);
            }
        }
        return members;
    }
}
