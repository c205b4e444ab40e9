package io.yinxin.registration;

import io.yinxin.agreements.AgreementType;
import io.yinxin.organisations.OrganisationKind;
import io.yinxin.platform.security.UserKind;
import org.jspecify.annotations.Nullable;

/** Who registers: what comes into being, and what is agreed to (spec 00 section 6). */
enum RegistrationKind {
    ENTERPRISE(UserKind.ENT_ADMIN, AgreementType.PLATFORM_SERVICE, OrganisationKind.ENTERPRISE),
    PUBLIC_INSTITUTION(UserKind.ENT_ADMIN, AgreementType.USER_REGISTRATION, OrganisationKind.PUBLIC_INSTITUTION),
    INDIVIDUAL(UserKind.INDIVIDUAL, AgreementType.USER_REGISTRATION, null),
    OVERSEAS(UserKind.OVERSEAS, AgreementType.USER_REGISTRATION, null);

    private final UserKind userKind;
    private final AgreementType agreement;
    private final @Nullable OrganisationKind organisation;

    RegistrationKind(UserKind userKind, AgreementType agreement, @Nullable OrganisationKind organisation) {
        this.userKind = userKind;
        this.agreement = agreement;
        this.organisation = organisation;
    }

    UserKind userKind() {
        return userKind;
    }

    AgreementType agreement() {
        return agreement;
    }

    /** @throws IllegalStateException for kinds without an organisation on record */
    OrganisationKind organisation() {
        if (organisation == null) {
            throw new IllegalStateException(name());
        }
        return organisation;
    }

    /** Step 1 of an organisation is passed by who knows its data; anybody can begin the others. */
    boolean beginsUnproven() {
        return organisation == null;
    }
}
