package io.yinxin.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The proxy of the container set-up refuses no body that the application would take: its refusal explains nothing. */
@Tag("SEL-36")
class ProxyLimitsTest {
    @Test
    void proxyAndApplicationHaveTheSameLimits() throws IOException {
        Properties settings = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            settings.load(in);
        }
        String largest = settings.getProperty("quarkus.http.limits.max-body-size");
        String proxy = Files.readString(Path.of("../docker/Caddyfile"));

        assertThat(Pattern.compile("@(\\w+) \\{\\s*max_size (\\w+)")
                        .matcher(proxy)
                        .results())
                .extracting(limit -> limit.group(1) + " " + limit.group(2))
                .containsExactly("checks " + largest + "iB", "others " + (BodyLimit.PICTURES >> 20) + "MiB");
    }
}
