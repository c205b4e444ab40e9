package io.yinxin.sealing;

/** Where the key is that sealed (SEL-57, SEL-64). */
enum KeyPlace {
    /** On the seal operator's card. */
    CARD,
    /** The organisation's own, in the server's key store. */
    SERVER
}
