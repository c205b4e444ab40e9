package io.yinxin.accounts;

/** How an account came into being (spec 00 section 5.1). */
public enum AccountOrigin {
    SELF,
    CARD_AUTO,
    ADMIN_CREATED,
    CARD_REGISTERED,
    ELICENCE,
    PARTNER,
    MOBILE,
    MIGRATED,
    ONBOARDING,
    STAFF,
    UPGRADED
}
