package io.yinxin.agent.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Whether the agent is as new as the page needs. */
record VersionCheck(String version) implements Check {
    private static final String ID = "agent.version";

    @Override
    public List<Finding> look(Situation situation) {
        String minimum = situation.minimum();
        if (minimum == null || !minimum.matches("[0-9]{1,6}(\\.[0-9]{1,6}){0,3}")) {
            return List.of(Finding.ok(ID, Map.of("version", version)));
        }
        Map<String, Object> params = Map.of("version", version, "minimum", minimum);
        boolean enough = Arrays.compare(numbers(version), numbers(minimum)) >= 0;
        return List.of(enough ? Finding.ok(ID, params) : Finding.fail(ID, params));
    }

    private static int[] numbers(String text) {
        int[] numbers = new int[4];
        String[] parts = text.replaceAll("[^0-9.].*", "").split("\\.");
        for (int i = 0; i < Math.min(parts.length, numbers.length); i++) {
            numbers[i] = parts[i].isEmpty() ? 0 : Integer.parseInt(parts[i]);
        }
        return numbers;
    }
}
