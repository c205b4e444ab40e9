package io.yinxin.agent.diagnosis;

import io.yinxin.agent.consent.PolicyFile;
import io.yinxin.agent.consent.Sites;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whether the administrator's policy can be believed. */
record PolicyCheck(Sites sites) implements Check {
    @Override
    public List<Finding> look(Situation situation) {
        PolicyFile.State state = sites.policyFile().state();
        Map<String, Object> params = Map.of("state", state.name().toLowerCase(Locale.ROOT));
        Finding finding =
                switch (state) {
                    case NONE, VALID -> Finding.ok("policy.signature", params);
                    case EXPIRED, NO_KEY, INVALID -> Finding.fail("policy.signature", params);
                };
        return List.of(finding);
    }
}
