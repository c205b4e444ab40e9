package io.yinxin.staff;

import io.yinxin.platform.security.Duty;

/** A duty as settings and commands write it: its name, with {@code +} where the member may confirm. */
record GivenDuty(Duty duty, boolean mayConfirm) {
    /** @throws IllegalArgumentException if there is no such duty */
    static GivenDuty of(String named) {
        String text = named.strip();
        boolean mayConfirm = text.endsWith("+");
        return new GivenDuty(Duty.valueOf(mayConfirm ? text.substring(0, text.length() - 1) : text), mayConfirm);
    }
}
