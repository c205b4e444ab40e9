package io.yinxin.passwordrecovery;

import io.yinxin.platform.security.UserKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which methods there are for whom (spec 04 tables 4.1 and 4.2). */
final class MethodRules {
    private MethodRules() {}

    /**
     * In the order of the tiles.
     *
     * @param legalFailed whether the legal representative's data were not confirmed in this recovery, which opens manual
     *     review to administrators (RCP-16, RCP-20)
     */
    static List<Offer> offered(Situation of, boolean legalFailed) {
        List<Offer> offers = new ArrayList<>();
        for (Method method : methods(of, legalFailed)) {
            offers.add(new Offer(method, target(method, of), isComplete(method, of)));
        }
        return offers;
    }

    static Set<Method> methods(Situation of, boolean legalFailed) {
        Set<Method> methods =
                switch (of.kind()) {
                    case ENT_ADMIN ->
                        EnumSet.of(Method.PHONE, Method.EMAIL, Method.ACCOUNT_INFORMATION, Method.LEGAL_REPRESENTATIVE);
                    case ENT_OPERATOR, INDIVIDUAL -> EnumSet.of(Method.PHONE, Method.EMAIL, Method.ACCOUNT_INFORMATION);
                    case DEPARTMENT -> EnumSet.of(Method.PHONE, Method.EMAIL);
                    case OVERSEAS -> EnumSet.of(Method.EMAIL, Method.MANUAL_REVIEW);
                };
        if (of.kind() == UserKind.ENT_ADMIN && of.licensed()) {
            methods.add(Method.E_LICENCE);
        }
        if (of.kind() == UserKind.ENT_ADMIN && legalFailed) {
            methods.add(Method.MANUAL_REVIEW);
        }
        return methods;
    }

    /** Table 4.2, what a method needs on the account. */
    static boolean isComplete(Method method, Situation of) {
        return switch (method) {
            case PHONE -> of.mobile() != null;
            case EMAIL -> of.email() != null;
            case ACCOUNT_INFORMATION -> of.holderKnown();
            case LEGAL_REPRESENTATIVE -> of.legalKnown();
            case E_LICENCE, MANUAL_REVIEW -> true;
        };
    }

    private static @Nullable String target(Method method, Situation of) {
        return switch (method) {
            case PHONE -> of.mobile();
            case EMAIL -> of.email();
            case ACCOUNT_INFORMATION, LEGAL_REPRESENTATIVE, E_LICENCE, MANUAL_REVIEW -> null;
        };
    }
}
