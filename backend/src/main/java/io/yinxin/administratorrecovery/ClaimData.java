package io.yinxin.administratorrecovery;

import io.yinxin.desk.TaskCheck;
import io.yinxin.platform.problem.Language;
import java.util.List;
import java.util.Map;

/**
 * What a reviewer decides about; kept encrypted.
 *
 * @param language of who wants it, for the results
 * @param checks what the registers have said already
 * @param pictures SHA-256 by slot: what the decision is about
 */
record ClaimData(
        ClaimedOrganisation organisation,
        Claimant claimant,
        Language language,
        List<TaskCheck> checks,
        Map<String, String> pictures) {
    @Override
    public String toString() {
        return "ClaimData[" + organisation + "]";
    }
}
