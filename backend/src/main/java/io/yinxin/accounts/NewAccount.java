package io.yinxin.accounts;

import io.yinxin.platform.data.Masks;
import io.yinxin.platform.security.UserKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account to be created: ACTIVE with a password its holder chose, or, by a card, NOT_ACTIVATED without any (GEN-22).
 *
 * @param username chosen with the password; without one, made from the card's number
 * @param holder null for an administrator of whom only an operator's card told (SGN-33)
 * @param mobile proven by a code, except beside an initial password
 * @param passwordHash PHC string; null until activation
 * @param emailProven by a code; elsewhere the address is only stated
 * @param partnerSite code of the site that registered it, for origin PARTNER
 * @param passwordIsInitial somebody else made account and password; the holder has to change it (GEN-19)
 */
public record NewAccount(
        UserKind kind,
        String username,
        @Nullable UUID organisationId,
        @Nullable Holder holder,
        @Nullable String mobile,
        @Nullable String email,
        @Nullable String passwordHash,
        AccountOrigin origin,
        boolean emailProven,
        @Nullable String partnerSite,
        boolean passwordIsInitial) {
    /** Of the holder's own making, or made by a card. */
    public NewAccount(
            UserKind kind,
            String username,
            @Nullable UUID organisationId,
            @Nullable Holder holder,
            @Nullable String mobile,
            @Nullable String email,
            @Nullable String passwordHash,
            AccountOrigin origin,
            boolean emailProven,
            @Nullable String partnerSite) {
        this(
                kind,
                username,
                organisationId,
                holder,
                mobile,
                email,
                passwordHash,
                origin,
                emailProven,
                partnerSite,
                false);
    }

    /** With a stated e-mail address, registered here. */
    public NewAccount(
            UserKind kind,
            String username,
            @Nullable UUID organisationId,
            @Nullable Holder holder,
            @Nullable String mobile,
            @Nullable String email,
            @Nullable String passwordHash,
            AccountOrigin origin) {
        this(kind, username, organisationId, holder, mobile, email, passwordHash, origin, false, null);
    }

    /** Made by somebody else, who knows the password (GEN-19). */
    public NewAccount withInitialPassword() {
        return new NewAccount(
                kind,
                username,
                organisationId,
                holder,
                mobile,
                email,
                passwordHash,
                origin,
                emailProven,
                partnerSite,
                true);
    }

    @Override
    public String toString() {
        return "NewAccount[" + kind + ", " + Masks.shortMask(username) + "]";
    }
}
