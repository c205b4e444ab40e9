package io.yinxin.openid;

/** How an application proves who it is. */
enum ClientKind {
    /** client_secret_basic. */
    SECRET,
    /** private_key_jwt. */
    KEY,
    /** Runs where nothing can be kept secret: PKCE alone ties the code to it. */
    PUBLIC
}
