package io.yinxin.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yinxin.agreements.AcceptedAgreement;
import io.yinxin.organisations.LegalRepresentative;
import io.yinxin.organisations.Organisation;
import io.yinxin.organisations.OrganisationKind;
import io.yinxin.organisations.RealNameLevel;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.security.UserKind;
import io.yinxin.platform.validation.DocumentType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An account as its holder sees it (spec 00 section 5.1, GEN-29, GEN-30).
 *
 * @param mobile masked
 * @param origin how the account came into being
 * @param version for changes: what was seen when the change was decided
 */
@Schema(name = "Account")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccountView(
        UUID accountId,
        UserKind kind,
        String username,
        AccountState state,
        AccountOrigin origin,
        Instant createdAt,
        int version,
        @Nullable HolderView holder,
        @Nullable String mobile,
        @Nullable String email,
        boolean phoneLogin,
        RealNameView realName,
        @Nullable OrganisationView organisation,
        List<AcceptedAgreement> agreements) {

    /** @param idNumber masked */
    @Schema(name = "Holder")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HolderView(
            String name,
            String idType,
            String idNumber,
            @Nullable LocalDate idValidFrom,
            @Nullable LocalDate idValidTo,
            boolean idLongTerm) {
        static HolderView of(Holder holder) {
            return new HolderView(
                    holder.name(),
                    holder.idType(),
                    maskedNumber(holder.idType(), holder.idNumber()),
                    holder.idValidFrom(),
                    holder.idValidTo(),
                    holder.idLongTerm());
        }
    }

    /** How strongly the holder was verified; an administrator stands for the organisation (spec 10). */
    @Schema(name = "RealName")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RealNameView(
            RealNameLevel level,
            List<String> methods,
            @Nullable Instant verifiedAt) {
        static RealNameView of(UserKind kind, @Nullable Organisation organisation) {
            return kind == UserKind.ENT_ADMIN && organisation != null
                    ? new RealNameView(
                            organisation.realNameLevel(),
                            organisation.realNameMethods(),
                            organisation.realNameVerifiedAt())
                    : new RealNameView(RealNameLevel.NONE, List.of(), null);
        }
    }

    /** The organisation of the account; its legal representative is another person, hence masked. */
    @Schema(name = "OwnOrganisation")
    record OrganisationView(
            UUID organisationId,
            OrganisationKind kind,
            String orgName,
            String uscc,
            String orgCode,
            String legalRepName,
            String legalRepIdType,
            String legalRepIdNumber) {
        static OrganisationView of(Organisation organisation) {
            LegalRepresentative person = organisation.legalRepresentative();
            return new OrganisationView(
                    organisation.organisationId(),
                    organisation.kind(),
                    organisation.orgName(),
                    organisation.uscc(),
                    organisation.orgCode(),
                    Masks.name(person.name()),
                    person.idType(),
                    maskedNumber(person.idType(), person.idNumber()));
        }
    }

    static AccountView of(Profile profile, @Nullable Organisation organisation, List<AcceptedAgreement> agreements) {
        return new AccountView(
                profile.accountId(),
                profile.kind(),
                profile.username(),
                profile.state(),
                profile.origin(),
                profile.createdAt(),
                profile.version(),
                profile.holder() == null ? null : HolderView.of(profile.holder()),
                profile.mobile() == null ? null : Masks.mobile(profile.mobile()),
                profile.email(),
                profile.phoneLogin(),
                RealNameView.of(profile.kind(), organisation),
                organisation == null ? null : OrganisationView.of(organisation),
                agreements);
    }

    private static String maskedNumber(String type, String number) {
        return Masks.document(type.equals(DocumentType.ID_CARD.name()), number);
    }
}
