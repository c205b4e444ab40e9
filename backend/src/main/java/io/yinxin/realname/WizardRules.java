package io.yinxin.realname;

import io.yinxin.accounts.Holder;
import io.yinxin.organisations.RealNameMethod;
import io.yinxin.platform.validation.DocumentType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which steps count, which comes next, and what all of them are worth: spec 10 section 1.3 and table 4.2. */
final class WizardRules {
    private WizardRules() {}

    /** What is left of the passed steps: neither too old nor about other data than those on record (RNV-34). */
    static WizardState current(
            WizardState state, RecordedOrganisation recorded, @Nullable Holder holder, Instant now, Duration kept) {
        WizardState.Confirmed organisation = state.organisation();
        if (organisation != null
                && (!organisation.recorded().equals(recorded) || isOver(organisation.passedAt(), now, kept))) {
            organisation = null;
        }
        WizardState.Person legalRepresentative = state.legalRepresentative();
        if (legalRepresentative != null
                && (isOver(legalRepresentative.passedAt(), now, kept) || !isOf(legalRepresentative, organisation))) {
            legalRepresentative = null;
        }
        WizardState.Person person = state.holder();
        if (person != null && (isOver(person.passedAt(), now, kept) || !isOf(person, holder))) {
            person = null;
        }
        return passedBySecond(new WizardState(organisation, legalRepresentative, person), holder);
    }

    /** The first step not passed; empty when all are. */
    static Optional<WizardStep> next(WizardState state) {
        if (state.organisation() == null) {
            return Optional.of(WizardStep.ORGANISATION);
        }
        if (state.legalRepresentative() == null) {
            return Optional.of(WizardStep.LEGAL_REPRESENTATIVE);
        }
        return state.holder() == null ? Optional.of(WizardStep.HOLDER) : Optional.empty();
    }

    /** What has to be done before a step; empty if it may be done. */
    static Optional<WizardStep> before(WizardStep wanted, WizardState state) {
        return next(state).filter(open -> open.ordinal() < wanted.ordinal());
    }

    /** The preset way first (table 4.2). */
    static List<Way> ways(String idType) {
        return DocumentType.ID_CARD.name().equals(idType)
                ? List.of(Way.IDENTITY, Way.BANK_CARD)
                : List.of(Way.BANK_CARD);
    }

    /** What both persons' checks are worth (RNV-33). */
    static RealNameMethod method(WizardState.Person legalRepresentative, WizardState.Person holder) {
        return legalRepresentative.way() == Way.BANK_CARD && holder.way() == Way.BANK_CARD
                ? RealNameMethod.LEGAL_REP_BANK_CARD
                : RealNameMethod.LEGAL_REP;
    }

    /** When the first ID card ends that an identity check was made of (RNV-61). */
    static @Nullable LocalDate documentEnds(WizardState.Person... persons) {
        return Stream.of(persons)
                .filter(person -> person.way() == Way.IDENTITY)
                .flatMap(person -> Stream.ofNullable(person.idValidTo()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Name and both codes at once would be another organisation (RNV-24, ACC-17). */
    static boolean isAnother(RecordedOrganisation recorded, String orgName, String uscc, String orgCode) {
        return !recorded.orgName().equals(orgName)
                && !recorded.uscc().equals(uscc)
                && !recorded.orgCode().equals(orgCode);
    }

    /** The legal representative who is the holder is not checked twice (RNV-29). */
    private static WizardState passedBySecond(WizardState state, @Nullable Holder holder) {
        WizardState.Person second = state.legalRepresentative();
        boolean same = second != null
                && holder != null
                && state.holder() == null
                && second.isSameDocument(holder.idType(), holder.idNumber());
        return same ? state.withHolder(Objects.requireNonNull(second)) : state;
    }

    private static boolean isOver(Instant passedAt, Instant now, Duration kept) {
        return !passedAt.plus(kept).isAfter(now);
    }

    private static boolean isOf(WizardState.Person person, WizardState.@Nullable Confirmed organisation) {
        return organisation != null
                && person.is(
                        organisation.legalRepName(), organisation.legalRepIdType(), organisation.legalRepIdNumber());
    }

    private static boolean isOf(WizardState.Person person, @Nullable Holder holder) {
        return holder != null && person.is(holder.name(), holder.idType(), holder.idNumber());
    }
}
