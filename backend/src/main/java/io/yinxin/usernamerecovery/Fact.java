package io.yinxin.usernamerecovery;

/** What a choice of step 3 proves (spec 03): L, A, O. */
enum Fact {
    LEGAL_REPRESENTATIVE,
    ADMINISTRATOR,
    OPERATORS
}
