package io.yinxin.codes;

import io.yinxin.notifications.MessageTemplate;

/** The form a code was asked for on; a code of one form is worth nothing on another (GEN-26). */
public enum CodePurpose {
    REGISTRATION,
    ACTIVATION,
    CARD_OPERATOR,
    MOBILE_SIGN_IN,
    FIRST_SIGN_IN,
    SIGN_IN_NAME,
    /** To the phone a bank has for a card (RNV-44). */
    REAL_NAME,
    /** To the bound phone, which is to be replaced. */
    PHONE_PROOF,
    NEW_PHONE,
    NEW_EMAIL,
    USERNAME_RECOVERY,
    /** To an operator whose administrator's user name is being recovered; the message says so (RCU-26). */
    USERNAME_RECOVERY_OPERATOR(MessageTemplate.OPERATOR_PROOF_CODE),
    PASSWORD_RECOVERY,
    ADMINISTRATOR_RECOVERY,
    REVIEW_RESULT;

    private final MessageTemplate template;

    CodePurpose() {
        this(MessageTemplate.ONE_TIME_CODE);
    }

    CodePurpose(MessageTemplate template) {
        this.template = template;
    }

    MessageTemplate template() {
        return template;
    }
}
