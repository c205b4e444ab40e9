package io.yinxin.notifications;

/**
 * The messages there are; their texts stand under the same name in {@code texts/messages.*.json}, their parameters are
 * the placeholders in those texts. The name is also the template code told to the SMS operator.
 */
public enum MessageTemplate {
    /** Parameters code, minutes. */
    ONE_TIME_CODE,
    /** Parameters username and card, both masked; with {@link Notices} also time and support, as in all below. */
    CARD_BOUND,
    CARD_UNBOUND,
    /** Parameter former besides: the masked number of the card before. */
    CARD_REPLACED,
    /** Goes to whom the account belonged to before. */
    ACCOUNT_OVERWRITTEN,
    /** Parameter username. */
    ACCOUNT_ACTIVATED,
    /** Parameters username, card, days, date. */
    CARD_EXPIRING,
    /** Parameters code, minutes, organisation: to an operator, who may refuse (RCU-26); by SMS only. */
    OPERATOR_PROOF_CODE,
    /** Parameters username, masked, and method (RCU-08). */
    USERNAME_RECOVERED,
    /** Parameters username, masked, and method: somebody got past the first proof and no further. */
    RECOVERY_FAILED,
    /** Parameter usernames, in full: the result of a manual review, to the phone or mailbox proven in it. */
    USERNAME_REVIEW_APPROVED(true),
    /** Parameter reason. */
    USERNAME_REVIEW_REFUSED(true),
    /** To staff, by e-mail: parameters taskNo, due. */
    DESK_REMINDER,
    DESK_OVERDUE,
    /** Parameter taskNo: nobody could confirm it. */
    DESK_NO_SECOND,
    /** Parameter count. */
    DESK_REPORT,
    /** Parameter username. */
    PASSWORD_CHANGED,
    /** Parameters username and name: the mobile or e-mail that signs in, masked. */
    SIGN_IN_NAME_ON,
    SIGN_IN_NAME_OFF,
    /** Parameters username, masked, method, and link by which it is stopped (RCP-15). */
    PASSWORD_RECOVERY_BEGUN,
    /** Parameters username, masked, and method. */
    PASSWORD_RECOVERED,
    /** Parameter username, masked; as in those below. */
    PASSWORD_BARRED,
    PASSWORD_REVIEW_APPROVED(true),
    /** Parameter reason besides. */
    PASSWORD_REVIEW_REFUSED(true),
    PASSWORD_REVIEW_LAPSED(true);

    private final boolean waitsForMorning;

    MessageTemplate() {
        this(false);
    }

    /** @param waitsForMorning an SMS of it is held back at night (RVW-42): results people can wait for, no warnings */
    MessageTemplate(boolean waitsForMorning) {
        this.waitsForMorning = waitsForMorning;
    }

    boolean waitsForMorning() {
        return waitsForMorning;
    }
}
