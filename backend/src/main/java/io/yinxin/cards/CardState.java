package io.yinxin.cards;

/** State of a card as its issuer's directory tells it (spec 07 section 3). Only a normal card may be used. */
public enum CardState {
    NORMAL,
    FROZEN,
    LOST,
    EXPIRED,
    REVOKED
}
