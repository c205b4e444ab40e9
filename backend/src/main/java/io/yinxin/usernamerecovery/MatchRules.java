package io.yinxin.usernamerecovery;

import io.yinxin.accounts.AccountState;
import io.yinxin.accounts.Profile;
import io.yinxin.organisations.Organisation;
import io.yinxin.platform.security.UserKind;
import io.yinxin.platform.validation.Names;
import io.yinxin.recovery.PersonMatch;
import io.yinxin.recovery.StatedPerson;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Spec 03 table 4.3: what of a statement has to be on record together; and RCU-05 for organisations. */
final class MatchRules {
    private MatchRules() {}

    /** Both name and code; either alone is worth nothing. */
    static boolean isOrganisation(StatedOrganisation stated, Organisation recorded) {
        return stated.orgCode().equals(recorded.orgCode())
                && stated.orgName().equals(Names.normaliseOrganisation(recorded.orgName()))
                && (stated.uscc().isEmpty() || stated.uscc().equals(recorded.uscc()));
    }

    static boolean operatorByPhone(
            StatedPerson person, Contact contact, @Nullable UUID organisationId, Profile account) {
        return operatorByCard(person, organisationId, account) && contact.isMobile(account.mobile());
    }

    /** The bound phone plays no part; that identity and bank card are right was checked outside. */
    static boolean operatorByCard(StatedPerson person, @Nullable UUID organisationId, Profile account) {
        return isAlive(account, UserKind.ENT_OPERATOR)
                && organisationId != null
                && organisationId.equals(account.organisationId())
                && PersonMatch.isHolder(person, account.holder());
    }

    /** A mailbox counts only for those who have no phone here (RCU-50). */
    static boolean individualByPhone(StatedPerson person, Contact contact, Profile account) {
        boolean reached =
                contact.isMobile(account.mobile()) || account.mobile() == null && contact.isEmail(account.email());
        return reached && individualByCard(person, account);
    }

    static boolean individualByCard(StatedPerson person, Profile account) {
        return isAlive(account, UserKind.INDIVIDUAL) && PersonMatch.isHolder(person, account.holder());
    }

    private static boolean isAlive(Profile account, UserKind kind) {
        return account.kind() == kind && account.state() != AccountState.DELETED;
    }
}
