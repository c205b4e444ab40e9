package io.yinxin.sandbox;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/**
 * An authenticator app for trials: shows the second factor of the staff a local run has made. Text for people at
 * {@code /authenticator}, JSON for programs at {@code /authenticator/codes}.
 */
final class Authenticator implements HttpHandler {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<StaffLogin> logins;
    private final Clock clock;

    Authenticator(List<StaffLogin> logins, Clock clock) {
        this.logins = List.copyOf(logins);
        this.clock = clock;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case "/authenticator/codes" -> Exchanges.json(exchange, 200, JSON.writeValueAsBytes(all()));
            case "/authenticator" -> Exchanges.text(exchange, 200, text());
            default -> Exchanges.text(exchange, 404, "Not found");
        }
    }

    private List<Map<String, String>> all() {
        return logins.stream().map(this::facts).toList();
    }

    private Map<String, String> facts(StaffLogin login) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("username", login.username());
        facts.put("name", login.name());
        facts.put("password", login.password());
        facts.put("secret", login.secret());
        facts.put("duties", login.duties());
        facts.put("code", codeOf(login.secret()));
        return facts;
    }

    private String text() {
        StringBuilder text = new StringBuilder("用户名 / 密码 / 动态口令 / 职责\nuser name / password / code / duties\n\n");
        for (StaffLogin login : logins) {
            text.append("%-10s %s  %s  %s  %s%n"
                    .formatted(
                            login.username(), login.password(), codeOf(login.secret()), login.name(), login.duties()));
        }
        return text.toString();
    }

    private String codeOf(String secret) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(Base32.decode(secret), "RAW"), clock.instant());
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
