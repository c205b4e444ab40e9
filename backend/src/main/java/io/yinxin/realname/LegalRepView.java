package io.yinxin.realname;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yinxin.accounts.Holder;
import io.yinxin.accounts.Profile;
import io.yinxin.organisations.Organisation;
import io.yinxin.organisations.RealName;
import io.yinxin.organisations.RealNameLevel;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.validation.DocumentType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far the verification through the legal representative is (RNV-19).
 *
 * @param step to be done next; null when all are
 * @param organisation as confirmed, else as on record
 * @param legalRepresentative of step 2, as confirmed by the register; null before step 1
 * @param holder of step 3; null for an account without holder
 * @param level reached, once all is done
 */
@Schema(name = "LegalRepVerification")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LegalRepView(
        @Nullable WizardStep step,
        OrganisationView organisation,
        @Nullable PersonView legalRepresentative,
        @Nullable PersonView holder,
        @Nullable RealNameLevel level) {

    /** The legal representative is another person: name and number are masked (GEN-29). */
    @Schema(name = "LegalRepOrganisationState")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrganisationView(
            String orgName,
            String uscc,
            String orgCode,
            @Nullable String legalRepName,
            @Nullable String legalRepIdType,
            @Nullable String legalRepIdNumber,
            @Nullable Instant passedAt) {}

    /**
     * @param ways the preset one first (table 4.2)
     * @param passedBy the way that was gone
     */
    @Schema(name = "LegalRepPerson")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PersonView(
            String name,
            String idType,
            String idNumber,
            @Nullable LocalDate idValidFrom,
            @Nullable LocalDate idValidTo,
            List<Way> ways,
            @Nullable Way passedBy,
            @Nullable Instant passedAt) {}

    /** @param reached null while something is left to do */
    static LegalRepView of(Profile account, Organisation organisation, WizardState state, @Nullable RealName reached) {
        return new LegalRepView(
                reached != null ? null : WizardRules.next(state).orElse(null),
                organisation(RecordedOrganisation.of(organisation), state.organisation()),
                legalRepresentative(state),
                account.holder() == null ? null : holder(account.holder(), state.holder()),
                reached == null ? null : reached.level());
    }

    private static OrganisationView organisation(
            RecordedOrganisation recorded, WizardState.@Nullable Confirmed confirmed) {
        if (confirmed == null) {
            return new OrganisationView(
                    recorded.orgName(),
                    recorded.uscc(),
                    recorded.orgCode(),
                    recorded.legalRepName() == null ? null : Masks.name(recorded.legalRepName()),
                    recorded.legalRepIdType(),
                    recorded.legalRepIdNumber() == null || recorded.legalRepIdType() == null
                            ? null
                            : masked(recorded.legalRepIdType(), recorded.legalRepIdNumber()),
                    null);
        }
        return new OrganisationView(
                confirmed.orgName(),
                confirmed.uscc(),
                confirmed.orgCode(),
                Masks.name(confirmed.legalRepName()),
                confirmed.legalRepIdType(),
                masked(confirmed.legalRepIdType(), confirmed.legalRepIdNumber()),
                confirmed.passedAt());
    }

    private static @Nullable PersonView legalRepresentative(WizardState state) {
        WizardState.Confirmed confirmed = state.organisation();
        WizardState.Person passed = state.legalRepresentative();
        return confirmed == null
                ? null
                : new PersonView(
                        Masks.name(confirmed.legalRepName()),
                        confirmed.legalRepIdType(),
                        masked(confirmed.legalRepIdType(), confirmed.legalRepIdNumber()),
                        null,
                        null,
                        WizardRules.ways(confirmed.legalRepIdType()),
                        passed == null ? null : passed.way(),
                        passed == null ? null : passed.passedAt());
    }

    private static PersonView holder(Holder holder, WizardState.@Nullable Person passed) {
        return new PersonView(
                holder.name(),
                holder.idType(),
                masked(holder.idType(), holder.idNumber()),
                holder.idValidFrom(),
                holder.idValidTo(),
                WizardRules.ways(holder.idType()),
                passed == null ? null : passed.way(),
                passed == null ? null : passed.passedAt());
    }

    private static String masked(String type, String number) {
        return Masks.document(type.equals(DocumentType.ID_CARD.name()), number);
    }
}
