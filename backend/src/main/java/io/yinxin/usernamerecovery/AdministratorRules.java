package io.yinxin.usernamerecovery;

import java.util.EnumSet;
import java.util.Set;

/** Spec 03 table 4.2: two of the four facts, the bound phone among them, prove an administrator. */
final class AdministratorRules {
    private static final int WANTED = 2;

    private AdministratorRules() {}

    /** Who the person of step 2 is. */
    enum Requester {
        LEGAL_REPRESENTATIVE,
        ADMINISTRATOR,
        /** A real person who is neither. */
        OTHER,
        /** Not found to be a real person. */
        NOT_PROVEN
    }

    /** What the table answers. */
    sealed interface Verdict {
        record Passed() implements Verdict {}

        /** @param count so many more, different ones @param among those that still count */
        record Needs(int count, Set<Fact> among) implements Verdict {}

        record Refused() implements Verdict {}
    }

    /**
     * @param phone whether the bound phone is proven
     * @param further facts that have passed in step 3
     * @param onePerson whether legal representative and administrator are the same person, who counts once (RCU-21)
     */
    static Verdict judge(boolean phone, Requester requester, Set<Fact> further, boolean onePerson) {
        if (requester == Requester.NOT_PROVEN) {
            return new Verdict.Refused();
        }
        EnumSet<Fact> proven = EnumSet.noneOf(Fact.class);
        proven.addAll(further);
        switch (requester) {
            case LEGAL_REPRESENTATIVE -> proven.add(Fact.LEGAL_REPRESENTATIVE);
            case ADMINISTRATOR -> proven.add(Fact.ADMINISTRATOR);
            case OTHER, NOT_PROVEN -> {}
        }
        Set<Fact> persons = EnumSet.of(Fact.LEGAL_REPRESENTATIVE, Fact.ADMINISTRATOR);
        if (onePerson && proven.stream().anyMatch(persons::contains)) {
            proven.addAll(persons);
        }
        int count = proven.size() + (phone ? 1 : 0);
        if (onePerson && proven.containsAll(persons)) {
            count--;
        }
        return count >= WANTED ? new Verdict.Passed() : new Verdict.Needs(WANTED - count, EnumSet.complementOf(proven));
    }
}
