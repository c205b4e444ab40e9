package io.yinxin.agent.card;

/**
 * What to ask for.
 *
 * @param status tries left and length, as known now
 * @param lastWrong the answer to the same question was wrong just before
 */
public record PinRequest(Kind kind, String tokenLabel, PinStatus status, boolean lastWrong) {
    public enum Kind {
        USER,
        /** A new PIN: the window asks for it twice. */
        NEW,
        /** The code that unblocks. */
        PUK
    }
}
