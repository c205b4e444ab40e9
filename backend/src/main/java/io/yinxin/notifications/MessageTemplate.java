package io.yinxin.notifications;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The messages there are, with the variables their texts may hold; the texts stand under the same name in
 * {@code texts/messages.*.json}. The name is also the template code told to the SMS operator.
 */
public enum MessageTemplate {
    ONE_TIME_CODE(Sort.PLAIN, "code", "minutes"),
    /** User name and card masked. */
    CARD_BOUND(Sort.NOTICE, "username", "card"),
    CARD_UNBOUND(Sort.NOTICE, "username", "card"),
    /** former: the masked number of the card before. */
    CARD_REPLACED(Sort.NOTICE, "username", "card", "former"),
    /** Goes to whom the account belonged to before. */
    ACCOUNT_OVERWRITTEN(Sort.NOTICE, "username", "card"),
    ACCOUNT_ACTIVATED(Sort.NOTICE, "username"),
    CARD_EXPIRING(Sort.NOTICE, "username", "card", "days", "date"),
    /** To the administrator (SEL-59); seal: its name. */
    SEAL_ENDING(Sort.NOTICE, "username", "seal", "days", "date"),
    SEAL_ENDED(Sort.NOTICE, "username", "seal"),
    /** To an operator, who may refuse (RCU-26); by SMS only. */
    OPERATOR_PROOF_CODE(Sort.PLAIN, "code", "minutes", "organisation"),
    /** User name masked (RCU-08). */
    USERNAME_RECOVERED(Sort.NOTICE, "username", "method"),
    /** Somebody got past the first proof and no further. */
    RECOVERY_FAILED(Sort.NOTICE, "username", "method"),
    /** User names in full: the result of a manual review, to the phone or mailbox proven in it. */
    USERNAME_REVIEW_APPROVED(Sort.RESULT, "usernames"),
    USERNAME_REVIEW_REFUSED(Sort.RESULT, "reason"),
    /** To staff, by e-mail; those below, too. */
    DESK_REMINDER(Sort.PLAIN, "taskNo", "due"),
    DESK_OVERDUE(Sort.PLAIN, "taskNo", "due"),
    /** Nobody could confirm it. */
    DESK_NO_SECOND(Sort.PLAIN, "taskNo"),
    DESK_REPORT(Sort.PLAIN, "count"),
    PASSWORD_CHANGED(Sort.NOTICE, "username"),
    /** User name in full (OPR-12); by SMS only. */
    OPERATOR_CREATED(Sort.NOTICE, "username"),
    /** items: what the administrator has changed. */
    OPERATOR_CHANGED(Sort.NOTICE, "username", "items"),
    OPERATOR_ENABLED(Sort.NOTICE, "username"),
    OPERATOR_DISABLED(Sort.NOTICE, "username"),
    OPERATOR_DELETED(Sort.NOTICE, "username"),
    OPERATOR_PASSWORD_RESET(Sort.NOTICE, "username"),
    /** To the administrator: an individual wants to become an operator (OPR-40). */
    UPGRADE_APPLIED(Sort.NOTICE, "username", "days"),
    /** To both sides. */
    UPGRADE_CONFIRMED(Sort.NOTICE, "username", "organisation"),
    UPGRADE_REFUSED(Sort.NOTICE, "username", "organisation", "reason"),
    UPGRADE_LAPSED(Sort.RESULT, "username", "organisation"),
    /** name: the mobile or e-mail that signs in, masked. */
    SIGN_IN_NAME_ON(Sort.NOTICE, "username", "name"),
    SIGN_IN_NAME_OFF(Sort.NOTICE, "username", "name"),
    /** level: reached, or left (RNV-11). */
    REAL_NAME_VERIFIED(Sort.NOTICE, "username", "method", "level"),
    REAL_NAME_ENDED(Sort.NOTICE, "username", "method", "level"),
    /** date: from which it counts no more (RNV-61). */
    REAL_NAME_ENDING(Sort.NOTICE, "username", "method", "date"),
    IDENTITY_CHANGED(Sort.NOTICE, "username"),
    ORGANISATION_CHANGED(Sort.NOTICE, "username"),
    OVERSEAS_DATA_CHANGED(Sort.NOTICE, "username"),
    REAL_NAME_VOIDED(Sort.NOTICE, "username"),
    PERSONAL_DATA_COPIED(Sort.NOTICE, "username"),
    /** end: until when it can be taken back. */
    CLOSING_REQUESTED(Sort.NOTICE, "username", "end"),
    CLOSING_TAKEN_BACK(Sort.NOTICE, "username"),
    CLOSING_LAPSED(Sort.NOTICE, "username"),
    ACCOUNT_CLOSED(Sort.NOTICE, "username"),
    /** To the administrator, as the next. */
    OPERATOR_CLOSING(Sort.NOTICE, "username"),
    OPERATOR_CLOSED(Sort.NOTICE, "username"),
    /** other: the operator who is named, to the administrator; in the next ones the other of the two. */
    CHANGE_OVER_NAMED(Sort.NOTICE, "username", "other"),
    CHANGE_OVER_OFFERED(Sort.NOTICE, "username", "other"),
    CHANGE_OVER_DECLINED(Sort.NOTICE, "username", "other"),
    CHANGE_OVER_WITHDRAWN(Sort.NOTICE, "username", "other"),
    ADMINISTRATOR_REPLACED(Sort.NOTICE, "username", "other"),
    ADMINISTRATOR_BECOME(Sort.NOTICE, "username", "other"),
    /** To the administrator: somebody wants to take the place with papers (ACC-89). */
    ADMINISTRATOR_CLAIMED(Sort.NOTICE, "username", "link"),
    /** effective: from when on. */
    ADMINISTRATOR_CLAIM_GRANTED(Sort.NOTICE, "username", "effective", "link"),
    ADMINISTRATOR_CLAIM_STOPPED(Sort.NOTICE, "username"),
    /** To who wants it; those below, too. */
    ADMINISTRATOR_CLAIM_APPROVED(Sort.RESULT, "organisation", "effective"),
    ADMINISTRATOR_CLAIM_REFUSED(Sort.RESULT, "organisation", "reason"),
    ADMINISTRATOR_CLAIM_ENDED(Sort.RESULT, "organisation"),
    CORRECTION_APPROVED(Sort.RESULT, "username"),
    CORRECTION_REFUSED(Sort.RESULT, "username", "reason"),
    /** name: the new number or address, masked. */
    PHONE_CHANGED(Sort.NOTICE, "username", "name"),
    EMAIL_CHANGED(Sort.NOTICE, "username", "name"),
    /** link: by which it is stopped (RCP-15). */
    PASSWORD_RECOVERY_BEGUN(Sort.NOTICE, "username", "method", "link"),
    PASSWORD_RECOVERED(Sort.NOTICE, "username", "method"),
    PASSWORD_BARRED(Sort.NOTICE, "username"),
    PASSWORD_REVIEW_APPROVED(Sort.RESULT, "username"),
    PASSWORD_REVIEW_REFUSED(Sort.RESULT, "username", "reason"),
    PASSWORD_REVIEW_LAPSED(Sort.RESULT, "username");

    private final Sort sort;
    private final Set<String> variables;

    MessageTemplate(Sort sort, String... variables) {
        this.sort = sort;
        Set<String> all = new HashSet<>(List.of(variables));
        if (sort != Sort.PLAIN) {
            all.addAll(List.of("time", "support"));
        }
        this.variables = Set.copyOf(all);
    }

    private enum Sort {
        PLAIN,
        /** With the time and where to report misuse besides: sent by {@link Notices}. */
        NOTICE,
        /** A notice people can wait for: at night its SMS is held back (RVW-42). */
        RESULT
    }

    /** What is given with each message of it; a text holds nothing else. */
    Set<String> variables() {
        return variables;
    }

    boolean waitsForMorning() {
        return sort == Sort.RESULT;
    }
}
