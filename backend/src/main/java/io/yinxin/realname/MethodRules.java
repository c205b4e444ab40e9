package io.yinxin.realname;

import io.yinxin.accounts.Holder;
import io.yinxin.organisations.RealName;
import io.yinxin.organisations.RealNameLevel;
import io.yinxin.organisations.RealNameMethod;
import io.yinxin.platform.security.UserKind;
import io.yinxin.platform.validation.DocumentType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which methods are there for whom, and what they need on record: spec 10 table 4.1, RNV-07 to RNV-09, RNV-37, RNV-41. */
final class MethodRules {
    private static final Set<DocumentType> OF_INDIVIDUALS = EnumSet.of(
            DocumentType.ID_CARD,
            DocumentType.PASSPORT,
            DocumentType.TW_PERMIT,
            DocumentType.HKMO_PERMIT,
            DocumentType.FOREIGNER_RESIDENCE);

    private MethodRules() {}

    /** In the order to be shown; empty for kinds that are not verified (RNV-03). */
    static List<RealNameMethod> offered(UserKind kind) {
        return switch (kind) {
            case ENT_ADMIN -> List.of(RealNameMethod.CARD, RealNameMethod.LEGAL_REP, RealNameMethod.BANK_KEY);
            case ENT_OPERATOR -> List.of(RealNameMethod.IDENTITY, RealNameMethod.BANK_CARD, RealNameMethod.CARD);
            case INDIVIDUAL -> List.of(RealNameMethod.IDENTITY, RealNameMethod.BANK_CARD);
            case OVERSEAS, DEPARTMENT -> List.of();
        };
    }

    static List<Tile> tiles(UserKind kind, RealName known, Set<MissingData> missing) {
        return offered(kind).stream()
                .map(method -> new Tile(
                        method,
                        state(method, known),
                        kind == UserKind.ENT_ADMIN && method == RealNameMethod.CARD,
                        needed(kind, method, missing)))
                .toList();
    }

    /** Whether an identity check can be made of the holder's document; bank cards prove all of them. */
    static boolean isCheckable(UserKind kind, String idType, String idNumber) {
        if (kind != UserKind.INDIVIDUAL) {
            return DocumentType.ID_CARD.name().equals(idType);
        }
        boolean known = OF_INDIVIDUALS.stream().anyMatch(type -> type.name().equals(idType));
        return known && (!DocumentType.PASSPORT.name().equals(idType) || DocumentType.isDomesticPassport(idNumber));
    }

    /** What is not on record. @param legalRepKnown whether the organisation's legal representative is */
    static Set<MissingData> missing(UserKind kind, boolean legalRepKnown, @Nullable Holder holder) {
        Set<MissingData> missing = EnumSet.noneOf(MissingData.class);
        if (kind == UserKind.ENT_ADMIN && !legalRepKnown) {
            missing.add(MissingData.LEGAL_REPRESENTATIVE);
        }
        if (holder == null) {
            missing.add(MissingData.HOLDER);
        } else if (DocumentType.ID_CARD.name().equals(holder.idType()) && holder.idValidFrom() == null) {
            missing.add(MissingData.HOLDER_DATES);
        }
        return missing;
    }

    private static Tile.State state(RealNameMethod method, RealName known) {
        boolean passed = known.has(method)
                || (method == RealNameMethod.LEGAL_REP && known.has(RealNameMethod.LEGAL_REP_BANK_CARD));
        if (passed) {
            return Tile.State.PASSED;
        }
        return known.level() == RealNameLevel.HIGH ? Tile.State.NOT_NEEDED : Tile.State.OPEN;
    }

    private static Set<MissingData> needed(UserKind kind, RealNameMethod method, Set<MissingData> missing) {
        Set<MissingData> needed =
                switch (method) {
                    // Its steps ask for what is not there, except for the person at the screen.
                    case LEGAL_REP, BANK_CARD -> EnumSet.of(MissingData.HOLDER);
                    case IDENTITY -> EnumSet.of(MissingData.HOLDER, MissingData.HOLDER_DATES);
                    case CARD ->
                        kind == UserKind.ENT_ADMIN ? EnumSet.noneOf(MissingData.class) : EnumSet.of(MissingData.HOLDER);
                    case BANK_KEY, REGISTRATION, LEGAL_REP_BANK_CARD, HOLDER -> EnumSet.noneOf(MissingData.class);
                };
        needed.retainAll(missing);
        return needed;
    }
}
