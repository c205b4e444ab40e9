package io.yinxin.codes;

import io.yinxin.platform.data.BlindIndex;
import java.util.Objects;

/**
 * What a code is bound to: channel, form, registration or session, and receiver. There is at most one code a slot.
 *
 * @param counted for whom sendings are limited: the receiver, or the name by which somebody asks
 */
record CodeSlot(CodeChannel channel, CodePurpose purpose, String binding, String receiver, String counted) {
    CodeSlot {
        Objects.requireNonNull(channel);
        receiver = channel.normalise(receiver);
        counted = channel.normalise(counted);
    }

    CodeSlot(CodeChannel channel, CodePurpose purpose, String binding, String receiver) {
        this(channel, purpose, binding, receiver, receiver);
    }

    /** Key under which the code is stored: neither receiver nor binding can be read from it. */
    byte[] key(BlindIndex index) {
        return index.of("code-slot", channel + "\n" + purpose + "\n" + binding + "\n" + receiver);
    }

    /** Key under which sendings are counted, whatever the form. */
    byte[] countedKey(BlindIndex index) {
        return index.of("code-receiver", channel + "\n" + counted);
    }

    /** Digest of a code in this slot; six digits need the key, else they could be guessed from the digest. */
    byte[] digest(BlindIndex index, String code) {
        return index.of("code", channel + "\n" + purpose + "\n" + binding + "\n" + receiver + "\n" + code);
    }

    @Override
    public String toString() {
        return "CodeSlot[" + channel + ", " + purpose + "]";
    }
}
