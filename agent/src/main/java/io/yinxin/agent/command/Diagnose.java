package io.yinxin.agent.command;

import io.yinxin.agent.diagnosis.Diagnosis;
import io.yinxin.agent.diagnosis.Situation;
import io.yinxin.agent.protocol.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Everything that can be checked on this computer. */
final class Diagnose implements Command {
    /** Year 9999, for a page that says nonsense. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private final Diagnosis diagnosis;

    Diagnose(Diagnosis diagnosis) {
        this.diagnosis = diagnosis;
    }

    @Override
    public Reply run(Call call) throws Refusal {
        long seconds = call.number("serverTime", -1, LAST_SECOND);
        Situation situation = new Situation(
                call.origin(),
                seconds < 0 ? null : Instant.ofEpochSecond(seconds),
                call.query().get("minimum"));
        List<Map<String, Object>> checks = diagnosis.run(situation).stream()
                .map(finding -> finding.members())
                .toList();
        return Reply.ok(Map.of("checks", checks));
    }
}
