package io.yinxin.eseal.report;

import java.util.Map;
import java.util.TreeMap;

/**
 * One step of a check.
 *
 * @param subject what was looked at: an entry of the package, a page, the subject of a certificate; as it is in the file
 * @param reason stable key of the text that explains the result, UPPER_SNAKE; for a good step the code's own name
 * @param details values for the placeholders of that text
 */
public record Step(StepCode code, StepResult result, String subject, String reason, Map<String, String> details) {
    public Step {
        details = Map.copyOf(details);
    }

    public static Step good(StepCode code, String subject) {
        return new Step(code, StepResult.GOOD, subject, code.name(), Map.of());
    }

    public static Step notice(StepCode code, String subject, String reason) {
        return new Step(code, StepResult.NOTICE, subject, reason, Map.of());
    }

    public static Step unknown(StepCode code, String subject, String reason) {
        return new Step(code, StepResult.UNKNOWN, subject, reason, Map.of());
    }

    public static Step bad(StepCode code, String subject, String reason) {
        return new Step(code, StepResult.BAD, subject, reason, Map.of());
    }

    public Step with(String name, String value) {
        Map<String, String> more = new TreeMap<>(details);
        more.put(name, value);
        return new Step(code, result, subject, reason, more);
    }
}
