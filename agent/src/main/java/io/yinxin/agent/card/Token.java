package io.yinxin.agent.card;

import org.jspecify.annotations.Nullable;

/**
 * A card, or an application on one: keys and certificates behind one PIN.
 *
 * @param trial a soft key: nothing that keeps the key from being copied
 */
public record Token(
        TokenId id,
        DriverKind kind,
        String label,
        @Nullable String serial,
        String model,
        @Nullable String reader,
        boolean trial,
        PinStatus pin) {}
