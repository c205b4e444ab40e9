package io.yinxin.passwordrecovery;

import io.yinxin.platform.validation.Credentials;
import java.util.regex.Pattern;

/** Names made from a card's number, which nobody can have chosen (SGN-43, F-USERNAME). */
final class CardNameRules {
    private static final Pattern CARD_MADE = Pattern.compile("[0-9A-Za-z-]{4,40}(_ADMIN)?(_[0-9]{1,2})?");

    private CardNameRules() {}

    /** A number with letters in it and nothing appended could have been chosen, too: then it is not told apart. */
    static boolean isCardMade(String username) {
        return CARD_MADE.matcher(username).matches() && !Credentials.isUsername(username);
    }
}
