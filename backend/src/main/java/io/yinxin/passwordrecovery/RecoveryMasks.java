package io.yinxin.passwordrecovery;

import io.yinxin.platform.data.Masks;

/**
 * How bound addresses are shown to who has proven nothing yet. Of an e-mail address less than elsewhere: its domain may be
 * the company's own, and none could be made up for names nobody has (RCP-03, RCP-12).
 */
final class RecoveryMasks {
    private RecoveryMasks() {}

    static String mobile(String mobile) {
        return Masks.mobile(mobile);
    }

    /** First and last two characters of the local part, whatever its length. */
    static String email(String email) {
        int at = email.lastIndexOf('@');
        String local = at < 1 ? email : email.substring(0, at);
        String head = local.substring(0, Math.min(local.length() > 4 ? 2 : 1, local.length()));
        String tail = local.length() > 4 ? local.substring(local.length() - 2) : "";
        return head + "****" + tail + "@***";
    }
}
