package io.yinxin.platform.security;

/** How a session was opened; rights and claims follow it (GEN-39). */
public enum SignInMethod {
    PASSWORD,
    PHONE,
    CARD_OPERATOR,
    CARD_LEGAL
}
