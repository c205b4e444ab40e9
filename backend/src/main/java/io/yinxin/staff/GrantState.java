package io.yinxin.staff;

/** A duty is given or taken when a second administrator agrees (RVW-05). */
enum GrantState {
    PROPOSED,
    APPROVED,
    REFUSED
}
