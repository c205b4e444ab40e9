package io.yinxin.changes;

import io.yinxin.platform.security.UserKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which effects a change can have: spec 05 table 4.1 and ACC-09. Whether there is a card to lose or a verification to void
 * is not known here, see {@link EffectsAhead}.
 */
public final class EffectRules {
    private static final Set<Effect> NONE = Set.of();

    private EffectRules() {}

    /** In the order of {@link Effect}; empty if nothing changes. */
    public static Set<Effect> of(UserKind kind, Set<ChangedItem> items) {
        EnumSet<Effect> all = EnumSet.noneOf(Effect.class);
        for (ChangedItem item : items) {
            all.addAll(of(kind, item));
        }
        return Collections.unmodifiableSet(all);
    }

    private static Set<Effect> of(UserKind kind, ChangedItem item) {
        return switch (item) {
            case NAME, ID_TYPE, ID_NUMBER ->
                switch (kind) {
                    case ENT_OPERATOR -> EnumSet.of(Effect.CARD_UNBOUND, Effect.REAL_NAME_VOID, Effect.SIGN_IN_AGAIN);
                    // An administrator's card is the legal representative's (ACC-14), an individual has none.
                    case ENT_ADMIN, INDIVIDUAL -> EnumSet.of(Effect.REAL_NAME_VOID, Effect.SIGN_IN_AGAIN);
                    case OVERSEAS, DEPARTMENT -> NONE;
                };
            case ID_DATES ->
                switch (kind) {
                    case ENT_ADMIN, ENT_OPERATOR, INDIVIDUAL -> EnumSet.of(Effect.REAL_NAME_VOID, Effect.SIGN_IN_AGAIN);
                    case OVERSEAS, DEPARTMENT -> NONE;
                };
            case LEGAL_REPRESENTATIVE ->
                ofOrganisation(
                        kind, EnumSet.of(Effect.REAL_NAME_VOID, Effect.LEGAL_CARD_TO_CHECK, Effect.SIGN_IN_AGAIN));
            case ORG_NAME -> ofOrganisation(kind, EnumSet.of(Effect.REAL_NAME_VOID, Effect.SIGN_IN_AGAIN));
            case USCC, ORG_CODE ->
                ofOrganisation(
                        kind,
                        EnumSet.of(
                                Effect.ORGANISATION_CARDS_UNBOUND,
                                Effect.ORGANISATION_REAL_NAMES_VOID,
                                Effect.SIGN_IN_AGAIN));
            case MOBILE -> EnumSet.of(Effect.PHONE_LOGIN_OFF);
            case EMAIL -> EnumSet.of(Effect.EMAIL_LOGIN_OFF);
            case PASSWORD -> EnumSet.of(Effect.SIGN_IN_AGAIN);
            case ORG_ADDRESS, SETTINGS -> NONE;
        };
    }

    /** The organisation an individual or overseas organisation states gives no rights (ACC-34): nothing hangs on it. */
    private static Set<Effect> ofOrganisation(UserKind kind, Set<Effect> registered) {
        return kind == UserKind.ENT_ADMIN ? registered : NONE;
    }
}
