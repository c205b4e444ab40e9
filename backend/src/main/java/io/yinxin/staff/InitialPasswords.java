package io.yinxin.staff;

import java.security.SecureRandom;

/** One-time random values of 12 characters that meet F-PASSWORD (GEN-20), without characters that look alike. */
final class InitialPasswords {
    private static final String[] CLASSES = {
        "ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnpqrstuvwxyz", "23456789", "#%+=?@"
    };
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private InitialPasswords() {}

    /** Three of each class, in a random order. */
    static String next() {
        StringBuilder drawn = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            String of = CLASSES[i % CLASSES.length];
            drawn.insert(RANDOM.nextInt(i + 1), of.charAt(RANDOM.nextInt(of.length())));
        }
        return drawn.toString();
    }
}
