package io.yinxin.organisations;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;

/** Which level methods reach together (RNV-01, RNV-54). */
public final class RealNameRules {
    private RealNameRules() {}

    /** The highest level of the methods; a bank key counts HIGH once the person at the screen is proven, too. */
    public static RealNameLevel level(Collection<RealNameMethod> methods) {
        return methods.stream()
                .map(method -> levelOf(method, methods))
                .max(Comparator.naturalOrder())
                .orElse(RealNameLevel.NONE);
    }

    /** What one of these methods is worth beside the others. */
    public static RealNameLevel levelOf(RealNameMethod method, Collection<RealNameMethod> methods) {
        return switch (method) {
            case BANK_KEY -> hasOther(methods, RealNameMethod.BANK_KEY) ? RealNameLevel.HIGH : method.level();
            case HOLDER -> methods.contains(RealNameMethod.BANK_KEY) ? RealNameLevel.HIGH : method.level();
            case REGISTRATION, CARD, LEGAL_REP, LEGAL_REP_BANK_CARD, IDENTITY, BANK_CARD -> method.level();
        };
    }

    /** Whether the organisation is proven by its bank and the person at the screen by nothing. */
    public static boolean wantsHolder(Collection<RealNameMethod> methods) {
        return methods.contains(RealNameMethod.BANK_KEY) && !hasOther(methods, RealNameMethod.BANK_KEY);
    }

    private static boolean hasOther(Collection<RealNameMethod> methods, RealNameMethod known) {
        Set<RealNameMethod> others = EnumSet.noneOf(RealNameMethod.class);
        others.addAll(methods);
        others.remove(known);
        return others.stream().anyMatch(RealNameMethod::provesHolder);
    }
}
