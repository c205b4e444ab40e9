package io.yinxin.codes;

/** The form a code was asked for on; a code of one form is worth nothing on another (GEN-26). */
public enum CodePurpose {
    REGISTRATION,
    ACTIVATION,
    CARD_OPERATOR
}
