package io.yinxin.platform.log;

import java.util.regex.Pattern;

/**
 * A net, not a licence: our own messages carry ids only, but messages of libraries and databases may quote what they
 * choked on.
 */
final class PersonalData {
    private static final String HIDDEN = "***";

    /** Mobile numbers, ID cards, bank cards: eleven digits or more, perhaps an X at the end. */
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9A-Za-z.-])\\d{11,19}[Xx]?(?![0-9A-Za-z-])");

    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");

    private PersonalData() {}

    static String hide(String message) {
        return ADDRESS.matcher(NUMBER.matcher(message).replaceAll(HIDDEN)).replaceAll(HIDDEN);
    }
}
