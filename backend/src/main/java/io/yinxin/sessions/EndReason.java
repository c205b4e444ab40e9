package io.yinxin.sessions;

/** Why a session is no longer good; the page says so to its user (UIC-23). */
public enum EndReason {
    IDLE,
    ABSOLUTE,
    SIGNED_OUT,
    /** By the holder, from another session. */
    ENDED_ELSEWHERE,
    PASSWORD_CHANGED,
    /** Of the holder or the organisation, on which rights rest (ACC-09). */
    DATA_CHANGED,
    CARD_REMOVED,
    UNBOUND,
    OVERWRITTEN,
    DISABLED,
    /** The holder wants the account closed (ACC-76). */
    CLOSING,
    DELETED
}
