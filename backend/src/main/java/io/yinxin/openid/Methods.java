package io.yinxin.openid;

import io.yinxin.platform.security.SignInMethod;
import java.util.List;

/** How somebody signed in, in the words of RFC 8176. */
final class Methods {
    private Methods() {}

    static List<String> references(SignInMethod method) {
        return switch (method) {
            case PASSWORD -> List.of("pwd");
            case PHONE -> List.of("sms");
            case CARD_OPERATOR, CARD_LEGAL -> List.of("sc", "pin");
        };
    }
}
