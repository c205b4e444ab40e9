package io.yinxin.ownaccount;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yinxin.accounts.AccountOrigin;
import io.yinxin.accounts.AccountState;
import io.yinxin.accounts.Holder;
import io.yinxin.accounts.Profile;
import io.yinxin.agreements.AcceptedAgreement;
import io.yinxin.cards.CardHolder;
import io.yinxin.cards.CardKind;
import io.yinxin.cards.CardRecord;
import io.yinxin.organisations.LegalRepresentative;
import io.yinxin.organisations.Organisation;
import io.yinxin.organisations.OrganisationKind;
import io.yinxin.organisations.RealName;
import io.yinxin.organisations.RealNameLevel;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.security.UserKind;
import io.yinxin.platform.validation.DocumentType;
import io.yinxin.platform.validation.Names;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An account as its holder sees it (spec 00 section 5.1, GEN-29, GEN-30).
 *
 * @param mobile masked
 * @param phoneLogin whether the mobile signs in; the same of the e-mail (ACC-60, SGN-51)
 * @param origin how the account came into being
 * @param cardBound whether a card is bound to it
 * @param activatable whether this session may give it its first password (ACC-56)
 * @param hints what the holder should look at
 * @param department of a department user
 * @param overseas of an overseas organisation
 * @param statedOrganisation of an individual (ACC-04)
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
        boolean mobileVerified,
        boolean emailVerified,
        boolean phoneLogin,
        boolean emailLogin,
        RealNameView realName,
        boolean cardBound,
        @Nullable CardView card,
        boolean activatable,
        Set<Hint> hints,
        @Nullable OrganisationView organisation,
        @Nullable DepartmentView department,
        @Nullable OverseasView overseas,
        @Nullable StatedOrganisationView statedOrganisation,
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

    /** What does not fit. */
    @Schema(name = "AccountHint")
    enum Hint {
        /** The bound card names another holder (CRD-11). */
        CORRECT_HOLDER,
        /** The bound card names the organisation otherwise (SGN-46). */
        CHECK_ORGANISATION,
        /** The legal card names another person than the legal representative on record (spec 05 table 4.1). */
        CHECK_LEGAL_CARD
    }

    @Schema(name = "AccountCard")
    record CardView(String cardNo, CardKind cardKind) {}

    /** How strongly the holder was verified; an administrator stands for the organisation (spec 10). */
    @Schema(name = "RealName")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RealNameView(
            RealNameLevel level,
            List<String> methods,
            @Nullable Instant verifiedAt) {
        static RealNameView of(Profile profile, @Nullable Organisation organisation) {
            RealName realName = profile.kind() == UserKind.ENT_ADMIN && organisation != null
                    ? organisation.realName()
                    : profile.realName();
            return new RealNameView(realName.level(), realName.methods(), realName.verifiedAt());
        }
    }

    /** The organisation of the account; its legal representative is another person, hence masked, or not known yet. */
    @Schema(name = "OwnOrganisation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrganisationView(
            UUID organisationId,
            OrganisationKind kind,
            String orgName,
            String uscc,
            String orgCode,
            @Nullable String legalRepName,
            @Nullable String legalRepIdType,
            @Nullable String legalRepIdNumber,
            @Nullable String orgAddress,
            int version) {
        static OrganisationView of(Organisation organisation) {
            @Nullable LegalRepresentative person = organisation.legalRepresentative();
            return new OrganisationView(
                    organisation.organisationId(),
                    organisation.kind(),
                    organisation.orgName(),
                    organisation.uscc(),
                    organisation.orgCode(),
                    person == null ? null : Masks.name(person.name()),
                    person == null ? null : person.idType(),
                    person == null ? null : maskedNumber(person.idType(), person.idNumber()),
                    organisation.address(),
                    organisation.version());
        }
    }

    static AccountView of(
            OwnRecord.Own own,
            @Nullable Organisation organisation,
            @Nullable CardRecord card,
            boolean activatable,
            List<AcceptedAgreement> agreements) {
        Profile profile = own.profile();
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
                profile.mobileVerified(),
                profile.emailVerified(),
                profile.phoneLogin(),
                profile.emailLogin(),
                RealNameView.of(profile, organisation),
                card != null,
                card == null ? null : new CardView(card.cardNo(), card.kind()),
                activatable,
                hints(profile, organisation, card),
                organisation == null ? null : OrganisationView.of(organisation),
                DepartmentView.of(own.department()),
                OverseasView.of(own.overseas()),
                StatedOrganisationView.of(own.stated()),
                agreements);
    }

    private static Set<Hint> hints(Profile profile, @Nullable Organisation organisation, @Nullable CardRecord card) {
        Set<Hint> hints = EnumSet.noneOf(Hint.class);
        if (card == null) {
            return hints;
        }
        CardHolder named = card.holder();
        if (profile.holder() != null && !profile.holder().isPerson(named.name(), named.idType(), named.idNumber())) {
            hints.add(Hint.CORRECT_HOLDER);
        }
        if (organisation != null
                && !organisation
                        .orgName()
                        .equals(Names.normaliseOrganisation(card.organisation().name()))) {
            hints.add(Hint.CHECK_ORGANISATION);
        }
        if (card.kind() == CardKind.LEGAL && organisation != null && isAnother(organisation, named)) {
            hints.add(Hint.CHECK_LEGAL_CARD);
        }
        return hints;
    }

    private static boolean isAnother(Organisation organisation, CardHolder named) {
        LegalRepresentative person = organisation.legalRepresentative();
        return person != null
                && !(person.name().equals(named.name().strip())
                        && person.idType().equals(named.idType())
                        && person.idNumber().equalsIgnoreCase(named.idNumber()));
    }

    private static String maskedNumber(String type, String number) {
        return Masks.document(type.equals(DocumentType.ID_CARD.name()), number);
    }
}
