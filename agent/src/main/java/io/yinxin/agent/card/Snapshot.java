package io.yinxin.agent.card;

import java.util.List;
import java.util.Optional;

/** What is plugged in; the version grows with every change. */
public record Snapshot(long version, List<Reader> readers, List<Token> tokens, List<Driver> drivers) {
    public Snapshot {
        readers = List.copyOf(readers);
        tokens = List.copyOf(tokens);
        drivers = List.copyOf(drivers);
    }

    public Optional<Token> token(TokenId id) {
        return tokens.stream().filter(token -> token.id().equals(id)).findFirst();
    }
}
