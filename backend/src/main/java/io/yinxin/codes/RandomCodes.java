package io.yinxin.codes;

import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** Draws codes; every one of a given length is equally likely. */
@Singleton
class RandomCodes {
    /** Without 0 O, 1 I L, 2 Z, 5 S, 8 B, U V: pairs that people mix up in a distorted picture. */
    static final String READABLE = "34679ACDEFGHJKMNPQRTWXY";

    private final SecureRandom random = new SecureRandom();

    String digits(int length) {
        return draw("0123456789", length);
    }

    String readable(int length) {
        return draw(READABLE, length);
    }

    private String draw(String alphabet, int length) {
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return code.toString();
    }
}
