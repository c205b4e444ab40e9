package io.yinxin.agent.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/** Whether another program sits on the first port. */
record PortCheck(IntSupplier port, List<Integer> ports) implements Check {
    @Override
    public List<Finding> look(Situation situation) {
        int used = port.getAsInt();
        Map<String, Object> params = Map.of("port", used);
        boolean first = !ports.isEmpty() && ports.getFirst() == used;
        return List.of(first ? Finding.ok("agent.port", params) : Finding.warn("agent.port", params));
    }
}
