package io.yinxin.realname;

import io.yinxin.accounts.Holder;
import io.yinxin.accounts.ProofBasis;
import io.yinxin.organisations.LegalRepresentative;
import io.yinxin.organisations.Organisation;
import org.jspecify.annotations.Nullable;

/** Checked persons as they go on record: a bank card tells no dates, those on record stay (RNV-36). */
final class VerifiedPersons {
    private VerifiedPersons() {}

    static Holder holder(WizardState.Person person, @Nullable Holder former) {
        if (former != null
                && person.way() == Way.BANK_CARD
                && person.isSameDocument(former.idType(), former.idNumber())) {
            return new Holder(
                    person.name(), person.idType(), person.idNumber(), former.idValidFrom(), former.idValidTo());
        }
        return new Holder(person.name(), person.idType(), person.idNumber(), person.idValidFrom(), person.idValidTo());
    }

    static LegalRepresentative legalRepresentative(WizardState.Person person, Organisation organisation) {
        LegalRepresentative former = organisation.legalRepresentative();
        if (former != null
                && person.way() == Way.BANK_CARD
                && person.isSameDocument(former.idType(), former.idNumber())) {
            return new LegalRepresentative(
                    person.name(), person.idType(), person.idNumber(), former.idValidFrom(), former.idValidTo());
        }
        return new LegalRepresentative(
                person.name(), person.idType(), person.idNumber(), person.idValidFrom(), person.idValidTo());
    }

    /** The bank's words are the account holder's, where a bank was asked about both. */
    static ProofBasis basis(WizardState.Person legalRepresentative, WizardState.Person holder) {
        ProofBasis bank = holder.way() == Way.BANK_CARD ? holder.basis() : legalRepresentative.basis();
        return bank.endingWith(WizardRules.documentEnds(legalRepresentative, holder));
    }
}
