package io.yinxin.notifications;

/** Where a message stands. All but WAITING are final, unless an operator has a dead one tried again. */
enum MessageState {
    /** To be sent, or being sent by the instance that holds the lease. */
    WAITING,
    /** Taken over by the operator or mail server. */
    SENT,
    /** Its use was over before it could be sent. */
    EXPIRED,
    /** The operator or mail server does not deliver to this receiver. */
    REFUSED,
    /** Given up after the last try: somebody has to look. */
    DEAD
}
