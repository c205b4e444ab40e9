package io.yinxin.codes;

import java.util.UUID;

/** A code found right but not used up yet; only {@link OneTimeCodes} can make one. See {@link OneTimeCodes#redeem}. */
public final class CheckedCode {
    private final UUID id;
    private final CodeChannel channel;

    CheckedCode(UUID id, CodeChannel channel) {
        this.id = id;
        this.channel = channel;
    }

    UUID id() {
        return id;
    }

    CodeChannel channel() {
        return channel;
    }
}
