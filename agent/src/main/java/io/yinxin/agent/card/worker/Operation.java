package io.yinxin.agent.card.worker;

/** What a driver's process can be asked for: the methods of CardSource. */
enum Operation {
    LIST,
    CERTIFICATES,
    SIGN,
    CHANGE_PIN,
    UNBLOCK_PIN,
    GENERATE,
    STORE,
    STORE_ENCRYPTION
}
