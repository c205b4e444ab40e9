package io.yinxin.notifications;

/**
 * What is still in the outbox.
 *
 * @param oldestWaitingSeconds age of the message that waits longest; 0 if none does
 * @param dead given up, until somebody has looked
 */
record Backlog(long waiting, long oldestWaitingSeconds, long dead) {
    static final Backlog EMPTY = new Backlog(0, 0, 0);
}
