package io.yinxin.sessions;

/** Why a session is no longer good; the page says so to its user (UIC-23). */
public enum EndReason {
    IDLE,
    ABSOLUTE,
    SIGNED_OUT,
    PASSWORD_CHANGED,
    CARD_REMOVED,
    UNBOUND,
    OVERWRITTEN,
    DISABLED,
    DELETED
}
