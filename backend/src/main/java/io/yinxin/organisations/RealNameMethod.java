package io.yinxin.organisations;

/** Ways in which an organisation or person was verified, with the level each reaches (spec 10). */
public enum RealNameMethod {
    /** Both persons' ID cards were checked when the organisation was registered (REG-26). */
    REGISTRATION(RealNameLevel.MEDIUM),
    /** The account's own bound card was presented (SGN-48). */
    CARD(RealNameLevel.HIGH);

    private final RealNameLevel level;

    RealNameMethod(RealNameLevel level) {
        this.level = level;
    }

    RealNameLevel level() {
        return level;
    }
}
