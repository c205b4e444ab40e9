package io.yinxin.organisations;

/**
 * Ways in which an organisation or person was verified, with the level each reaches by itself and the sides it proves
 * (spec 10 table 4.1). What several reach together: {@link RealNameRules}.
 */
public enum RealNameMethod {
    /** Both persons' ID cards were checked when the organisation was registered (REG-26). */
    REGISTRATION(RealNameLevel.MEDIUM, true, true),
    /** A card was presented and unlocked (SGN-48, RNV-15, RNV-48). */
    CARD(RealNameLevel.HIGH, true, true),
    /** Register, legal representative and administrator; at least one of the persons by identity check (RNV-33). */
    LEGAL_REP(RealNameLevel.MEDIUM, true, true),
    /** The same, all persons by bank card. */
    LEGAL_REP_BANK_CARD(RealNameLevel.HIGH, true, true),
    /** The organisation's bank account; says nothing of the person at the screen (RNV-54). */
    BANK_KEY(RealNameLevel.MEDIUM, true, false),
    /** The administrator alone, who completes {@link #BANK_KEY}; reaches nothing without it. */
    HOLDER(RealNameLevel.NONE, false, true),
    /** Identity check of an operator or individual (RNV-40). */
    IDENTITY(RealNameLevel.MEDIUM, false, true),
    /** Bank card of an operator or individual (RNV-45). */
    BANK_CARD(RealNameLevel.HIGH, false, true);

    private final RealNameLevel level;
    private final boolean organisation;
    private final boolean holder;

    RealNameMethod(RealNameLevel level, boolean organisation, boolean holder) {
        this.level = level;
        this.organisation = organisation;
        this.holder = holder;
    }

    public RealNameLevel level() {
        return level;
    }

    public boolean provesOrganisation() {
        return organisation;
    }

    public boolean provesHolder() {
        return holder;
    }
}
