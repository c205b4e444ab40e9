package io.yinxin.agent.command;

import io.yinxin.agent.protocol.Fault;
import io.yinxin.agent.protocol.Refusal;
import java.util.Set;
import java.util.regex.Pattern;

/** What a challenge may be signed for. */
final class CardPurpose {
    private static final Set<String> ALL =
            Set.of("login", "bind", "overwrite", "step-up", "verify", "operator", "seal");
    private static final Pattern CHALLENGE = Pattern.compile("yx1\\.([a-z-]{1,20})\\.[A-Za-z0-9_-]{43}");

    private CardPurpose() {}

    /** The purpose told to the person must be the one that is signed: it stands in the challenge. */
    static void check(String purpose, String challenge) throws Refusal {
        var parts = CHALLENGE.matcher(challenge);
        if (!ALL.contains(purpose) || !parts.matches() || !parts.group(1).equals(purpose)) {
            throw new Refusal(Fault.REQUEST_SCHEMA, "purpose and challenge");
        }
    }
}
