package io.yinxin.realname;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.yinxin.accounts.ProofBasis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which steps an administrator has passed; kept encrypted. Whether they still count: {@link WizardRules#current}. */
@RegisterForReflection(
        targets = {
            WizardState.class,
            WizardState.Confirmed.class,
            WizardState.Person.class,
            RecordedOrganisation.class,
            ProofBasis.class
        })
record WizardState(
        @Nullable Confirmed organisation,
        @Nullable Person legalRepresentative,
        @Nullable Person holder) {
    static final WizardState NONE = new WizardState(null, null, null);

    /**
     * Step 1: what the register has confirmed.
     *
     * @param recorded what stood on record
     * @param accepted effects of data other than those; null for none
     */
    record Confirmed(
            String orgName,
            String uscc,
            String orgCode,
            String legalRepName,
            String legalRepIdType,
            String legalRepIdNumber,
            RecordedOrganisation recorded,
            @Nullable List<String> accepted,
            Instant passedAt) {
        @Override
        public String toString() {
            return "Confirmed[" + orgCode + "]";
        }
    }

    /**
     * Steps 2 and 3: a checked person.
     *
     * @param idValidFrom of a checked ID card; null for bank cards
     * @param basis the bank's words, for bank cards
     */
    record Person(
            String name,
            String idType,
            String idNumber,
            @Nullable LocalDate idValidFrom,
            @Nullable LocalDate idValidTo,
            Way way,
            ProofBasis basis,
            Instant passedAt) {
        boolean is(@Nullable String otherName, @Nullable String otherType, @Nullable String otherNumber) {
            return name.equals(otherName) && isSameDocument(otherType, otherNumber);
        }

        boolean isSameDocument(@Nullable String otherType, @Nullable String otherNumber) {
            return idType.equals(otherType) && idNumber.equalsIgnoreCase(otherNumber == null ? "" : otherNumber);
        }

        @Override
        public String toString() {
            return "Person[" + idType + ", " + way + "]";
        }
    }

    /** A new first step makes the later ones look again. */
    WizardState with(Confirmed passed) {
        return new WizardState(passed, legalRepresentative, holder);
    }

    WizardState withLegalRepresentative(Person passed) {
        return new WizardState(organisation, passed, holder);
    }

    WizardState withHolder(Person passed) {
        return new WizardState(organisation, legalRepresentative, passed);
    }
}
