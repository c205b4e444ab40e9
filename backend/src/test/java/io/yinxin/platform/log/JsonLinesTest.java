package io.yinxin.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {
    private final JsonLines lines = new JsonLines();

    @Test
    @DisplayName("A record is one line of JSON with its reference, whatever the message holds")
    void oneLine() throws IOException {
        ExtLogRecord record = new ExtLogRecord(Level.WARN, "two\nlines and a \"quote\"", "x");
        record.setLoggerName("io.yinxin.sample");
        record.putMdc("reference", "0199a7c2-5d0e-7c3a-9f41-2b7d5f0c1e88");
        String line = lines.format(record);
        assertThat(line).endsWith("}\n").containsOnlyOnce("\n");
        JsonNode read = new ObjectMapper().readTree(line);
        assertThat(read.get("level").asText()).isEqualTo("WARN");
        assertThat(read.get("message").asText()).isEqualTo("two\nlines and a \"quote\"");
        assertThat(read.get("reference").asText()).isEqualTo("0199a7c2-5d0e-7c3a-9f41-2b7d5f0c1e88");
    }

    @Test
    @DisplayName("A failure tells its type, where it came from and its cause")
    void failure() throws IOException {
        ExtLogRecord record = new ExtLogRecord(Level.ERROR, "failed", "x");
        record.setThrown(new IllegalStateException("outer", new IOException("for a@b.example")));
        JsonNode exception = new ObjectMapper().readTree(lines.format(record)).get("exception");
        assertThat(exception.get("type").asText()).isEqualTo("java.lang.IllegalStateException");
        assertThat(exception.get("frames").get(0).asText()).contains("JsonLinesTest");
        assertThat(exception.get("cause").get("message").asText()).isEqualTo("for ***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"13800138000", "11010519491231002X", "440301198506142032", "6222020000000000125", "a.b@c.example"
            })
    @DisplayName("Numbers and addresses of persons are hidden")
    void hidden(String value) {
        assertThat(PersonalData.hide("about '" + value + "', refused")).isEqualTo("about '***', refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0199a7c2-5d0e-7c3a-9f41-2b7d5f0c1e88", "took 1234567 ms", "192.168.100.200:8080", "v1.25"})
    @DisplayName("Ids, counts and addresses of machines stay readable")
    void readable(String value) {
        assertThat(PersonalData.hide(value)).isEqualTo(value);
    }
}
