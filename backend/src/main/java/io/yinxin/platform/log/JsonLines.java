package io.yinxin.platform.log;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/** Writes a log record as one line of JSON. */
final class JsonLines extends ExtFormatter {
    private static final List<String> CONTEXT = List.of("reference", "traceId", "spanId");
    private static final int FRAMES = 40;
    private static final int CAUSES = 5;

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public String format(ExtLogRecord record) {
        ObjectNode line = json.createObjectNode()
                .put("timestamp", record.getInstant().toString())
                .put("level", record.getLevel().getName())
                .put("logger", record.getLoggerName())
                .put("thread", record.getThreadName());
        for (String name : CONTEXT) {
            String value = record.getMdc(name);
            if (value != null && !value.isEmpty()) {
                line.put(name, value);
            }
        }
        String message = record.getFormattedMessage();
        line.put("message", PersonalData.hide(message == null ? "" : message));
        describe(line, record.getThrown(), 0);
        return line + "\n";
    }

    private static void describe(ObjectNode into, @Nullable Throwable thrown, int depth) {
        if (thrown == null || depth > CAUSES) {
            return;
        }
        ObjectNode exception = into.putObject(depth == 0 ? "exception" : "cause")
                .put("type", thrown.getClass().getName())
                .put("message", PersonalData.hide(String.valueOf(thrown.getMessage())));
        ArrayNode frames = exception.putArray("frames");
        StackTraceElement[] trace = thrown.getStackTrace();
        for (int i = 0; i < Math.min(trace.length, FRAMES); i++) {
            frames.add(trace[i].toString());
        }
        describe(exception, thrown.getCause(), depth + 1);
    }
}
