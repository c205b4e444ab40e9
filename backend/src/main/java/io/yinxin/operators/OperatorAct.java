package io.yinxin.operators;

/** What an administrator may want of the organisation's operators. */
enum OperatorAct {
    QUERY(true),
    ADD(true),
    PERMISSIONS(true),
    CHANGE(false),
    STATE(false),
    INITIAL_PASSWORD(false),
    DELETE(false);

    private final boolean always;

    OperatorAct(boolean always) {
        this.always = always;
    }

    /** Whether it stays possible for an administrator who proves less than an operator with a card. */
    boolean isAlwaysAllowed() {
        return always;
    }
}
