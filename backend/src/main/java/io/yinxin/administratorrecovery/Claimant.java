package io.yinxin.administratorrecovery;

import io.yinxin.accounts.Holder;
import io.yinxin.recovery.StatedPerson;

/**
 * Who wants to become administrator.
 *
 * @param mobile proven by a code
 */
record Claimant(StatedPerson person, String mobile, String email, String username, Consent consent) {
    /** What was agreed to in the form, and from where; it counts from the day there is an account. */
    record Consent(int agreementVersion, String clientAddress) {}

    Holder holder() {
        return new Holder(person.name(), person.idType(), person.idNumber(), person.idValidFrom(), person.idValidTo());
    }

    @Override
    public String toString() {
        return "Claimant[" + person + "]";
    }
}
