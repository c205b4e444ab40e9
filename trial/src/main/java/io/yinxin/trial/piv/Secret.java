package io.yinxin.trial.piv;

import io.yinxin.trial.piv.Status.Refusal;
import java.security.MessageDigest;
import java.util.Arrays;

/** A PIN or PUK with its counter: eight bytes, filled up with FF. */
final class Secret {
    static final int LENGTH = 8;

    private final int limit;
    private byte[] value;
    private int left;

    Secret(byte[] value, int limit, int left) {
        this.value = value;
        this.limit = limit;
        this.left = left;
    }

    static Secret of(String digits, int limit) {
        byte[] value = new byte[LENGTH];
        Arrays.fill(value, (byte) 0xFF);
        for (int i = 0; i < digits.length(); i++) {
            value[i] = (byte) digits.charAt(i);
        }
        return new Secret(value, limit, limit);
    }

    int left() {
        return left;
    }

    int limit() {
        return limit;
    }

    byte[] value() {
        return value.clone();
    }

    /** Counts down before comparing, so that pulling the card out gains no try. */
    void check(byte[] given, Runnable counted) {
        if (left == 0) {
            throw new Refusal(Status.BLOCKED);
        }
        left--;
        counted.run();
        if (!MessageDigest.isEqual(value, given)) {
            throw new Refusal(left == 0 ? Status.BLOCKED : Status.TRIES_LEFT | left);
        }
        left = limit;
        counted.run();
    }

    /** Six to eight digits, then FF (SP 800-73-4 part 2, 2.4.3). */
    void change(byte[] next) {
        int digits = 0;
        while (digits < next.length && next[digits] >= '0' && next[digits] <= '9') {
            digits++;
        }
        for (int i = digits; i < next.length; i++) {
            if (next[i] != (byte) 0xFF) {
                throw new Refusal(Status.BAD_DATA);
            }
        }
        if (next.length != LENGTH || digits < 6) {
            throw new Refusal(Status.BAD_DATA);
        }
        value = next.clone();
        left = limit;
    }
}
