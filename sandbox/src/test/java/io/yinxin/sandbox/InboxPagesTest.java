package io.yinxin.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PRV-01")
class InboxPagesTest {
    private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    private final Sandbox sandbox = Sandbox.start(0);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void thePageNeedsNothingFromElsewhere() throws Exception {
        HttpResponse<String> page = get("/inbox");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'");
        Matcher references = REFERENCE.matcher(page.body());
        int found = 0;
        while (references.find()) {
            found++;
            assertThat(references.group(1)).startsWith("/inbox/");
            assertThat(get(references.group(1)).statusCode()).isEqualTo(200);
        }
        assertThat(found).isGreaterThanOrEqualTo(3);
    }

    @Test
    void messagesAreListedNewestFirstAndByReceiver() throws Exception {
        sandbox.inbox().add(sms("1", "13900000001", "验证码111111"));
        sandbox.inbox().add(sms("2", "13900000002", "验证码222222"));

        assertThat(get("/inbox/messages").body())
                .matches("(?s).*222222.*111111.*")
                .contains("\"code\":\"222222\"");
        assertThat(get("/inbox/messages?to=13900000001").body())
                .contains("111111")
                .doesNotContain("222222");
    }

    @Test
    void theInboxForgetsWhatIsOldAndTakesNoMessageTwice() {
        for (int i = 0; i < 1100; i++) {
            sandbox.inbox().add(sms("m" + i, "13900000001", "x"));
        }

        assertThat(sandbox.inbox().messages()).hasSize(1000);
        assertThat(sandbox.inbox().add(sms("m1099", "13900000001", "x"))).isFalse();
    }

    @Test
    void anotherPageCannotReadIt() throws Exception {
        assertThat(get("/inbox/messages", "Origin", "https://elsewhere.test").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aReboundNameIsRefused() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", sandbox.address().getPort())) {
            socket.getOutputStream()
                    .write("GET /inbox/messages HTTP/1.1\r\nHost: elsewhere.test\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(in.readLine()).contains("421");
        }
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(sandbox.address().resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static Message sms(String id, String phone, String text) {
        return Message.sms(id, phone, "TEST", text, Map.of(), Instant.now());
    }
}
