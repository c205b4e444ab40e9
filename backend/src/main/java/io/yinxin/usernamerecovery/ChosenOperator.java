package io.yinxin.usernamerecovery;

import org.jspecify.annotations.Nullable;

/**
 * One of the two operators whose phones shall be proven (RCU-23).
 *
 * @param label masked name
 * @param mobile the bound one; null for a made-up operator, whom nobody can prove
 */
record ChosenOperator(String label, @Nullable String mobile) {
    boolean has(String typed) {
        return typed.equals(mobile);
    }

    @Override
    public String toString() {
        return "ChosenOperator";
    }
}
