package io.yinxin.verification;

import java.util.List;

/**
 * One thing to be checked.
 *
 * @param data all that is compared, in fixed order
 * @param subjects whose wrong checks are counted
 * @param allowed how many of them may end wrong in 24 hours
 * @param remembered whether a match is remembered, by a digest of the data
 */
record Check(String purpose, List<String> data, List<String> subjects, int allowed, boolean remembered) {
    Check(String purpose, List<String> data, List<String> subjects, int allowed) {
        this(purpose, data, subjects, allowed, true);
    }

    @Override
    public String toString() {
        return "Check[" + purpose + "]";
    }
}
