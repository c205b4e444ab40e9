package io.yinxin.staff;

/** DISABLED cannot sign in; what it did stays. */
enum StaffState {
    ACTIVE,
    DISABLED
}
