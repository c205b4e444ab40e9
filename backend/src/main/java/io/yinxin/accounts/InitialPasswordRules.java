package io.yinxin.accounts;

import io.yinxin.platform.crypto.Secrets;
import io.yinxin.platform.validation.Credentials;

/** How an initial password is made: twelve characters that satisfy F-PASSWORD and can be read out (GEN-20). */
final class InitialPasswordRules {
    static final String FIXED = "88888888";
    private static final int LENGTH = 12;
    /** 64 characters, each as likely: without 0 O, 1 I l and what looks alike on paper. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789#%+=?@*";

    private InitialPasswordRules() {}

    static String password(boolean fixed, String username) {
        if (fixed) {
            return FIXED;
        }
        String password = draw();
        while (!Credentials.isStrongPassword(password) || Credentials.contains(password, username)) {
            password = draw();
        }
        return password;
    }

    private static String draw() {
        StringBuilder password = new StringBuilder(LENGTH);
        for (byte random : Secrets.bytes(LENGTH)) {
            password.append(ALPHABET.charAt(random & 63));
        }
        return password.toString();
    }
}
