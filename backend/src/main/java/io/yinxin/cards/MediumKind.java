package io.yinxin.cards;

/** What the card is made of. */
public enum MediumKind {
    IC_CARD,
    IKEY
}
