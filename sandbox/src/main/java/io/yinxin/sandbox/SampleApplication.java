package io.yinxin.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A connected application, to see single sign-on from its side: {@code start} signs on, {@code back} comes back, the page
 * shows what it was told, {@code leave} signs out there, too, and {@code sign-out} hears of sign-outs elsewhere.
 */
final class SampleApplication implements HttpHandler {
    /** Open to administrators and operators. */
    static final String ENQUIRY = "/application";
    /** Business: not for administrators, and for operators only with a medium. */
    static final String DECLARATION = "/declaration";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final String entry;
    private final SignOn signOn;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, SignOn.Going> going = new ConcurrentHashMap<>();
    private final Map<String, SignOn.SignedOn> people = new ConcurrentHashMap<>();

    /** @param entry the sample catalogue's, for which this application stands */
    SampleApplication(String base, String entry, SignOn signOn) {
        this.base = base;
        this.entry = entry;
        this.signOn = signOn;
    }

    /** The server's: who this application is, and where the catalogue leads to. @param position in its lists */
    Map<String, String> settings(int position) {
        String client = "yinxin.openid.clients[" + position + "].";
        String address = "yinxin.applications.addresses[" + position + "].";
        Map<String, String> settings = new TreeMap<>();
        settings.put(client + "id", signOn.client());
        settings.put(client + "application", entry);
        settings.put(client + "kind", "secret");
        settings.put(client + "secret", signOn.secret());
        settings.put(client + "redirect-uris", signOn.back().toString());
        settings.put(client + "sign-out-uris", signOn.own().toString());
        settings.put(client + "sign-out-call", signOn.own() + "sign-out");
        settings.put(client + "scopes", "organisations:read,permissions:read,qualifications:read,real-names:read");
        settings.put(address + "code", entry);
        settings.put(address + "address", signOn.own() + "start");
        return settings;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String browser = browser(exchange);
        try {
            switch (exchange.getRequestURI().getPath().substring(base.length())) {
                case "" -> lead(exchange, signOn.own());
                case "/" -> StaticFiles.send(exchange, "application.html");
                case "/page.css" -> StaticFiles.send(exchange, "visit.css");
                case "/page.js" -> StaticFiles.send(exchange, "application.js");
                case "/icon.svg" -> StaticFiles.send(exchange, "icon.svg");
                case "/data" -> data(exchange, browser);
                case "/start" -> start(exchange);
                case "/back" -> arrive(exchange, browser);
                case "/leave" -> leave(exchange, browser);
                case "/sign-out" -> hear(exchange);
                default -> Exchanges.text(exchange, 404, "Not found");
            }
        } catch (IOException e) {
            Exchanges.text(exchange, 502, "登录未完成。 Signing on did not succeed: " + e.getMessage());
        }
    }

    /** The answer belongs to the browser that went: another's could be slipped to it otherwise. */
    private void start(HttpExchange exchange) throws IOException {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String browser = HexFormat.of().formatHex(bytes);
        SignOn.Going fresh = SignOn.Going.fresh();
        going.put(browser, fresh);
        exchange.getResponseHeaders()
                .add("Set-Cookie", cookie() + "=" + browser + "; Path=" + base + "; HttpOnly; SameSite=Lax");
        lead(exchange, signOn.address(fresh));
    }

    private void arrive(HttpExchange exchange, @Nullable String browser) throws IOException {
        SignOn.Going went = browser == null ? null : going.remove(browser);
        if (browser == null || went == null) {
            Exchanges.text(exchange, 400, "请从头开始。 Please start again: " + signOn.own());
            return;
        }
        people.put(browser, signOn.arrive(exchange.getRequestURI(), went));
        lead(exchange, signOn.own());
    }

    private void leave(HttpExchange exchange, @Nullable String browser) throws IOException {
        SignOn.SignedOn person = browser == null ? null : people.remove(browser);
        lead(exchange, person == null ? signOn.own() : signOn.leaving(person));
    }

    /** OpenID Connect Back-Channel Logout section 2.5. */
    private void hear(HttpExchange exchange) throws IOException {
        String body = new String(Exchanges.body(exchange), StandardCharsets.UTF_8);
        String token = URLDecoder.decode(body.replaceFirst("^logout_token=", ""), StandardCharsets.UTF_8);
        try {
            String over = signOn.sessionOver(token);
            people.values().removeIf(person -> person.sessionId().equals(over));
            Exchanges.send(exchange, 200, "text/plain", new byte[0]);
        } catch (IOException e) {
            Exchanges.text(exchange, 400, "not believed");
        }
    }

    private void data(HttpExchange exchange, @Nullable String browser) throws IOException {
        SignOn.SignedOn person = browser == null ? null : people.get(browser);
        Map<String, Object> data = person == null
                ? Map.of("signedOn", false)
                : Map.of("signedOn", true, "claims", new TreeMap<>(person.claims()));
        Exchanges.json(exchange, 200, JSON.writeValueAsBytes(data));
    }

    /** Cookies know no ports: two applications of one machine share them. */
    private String cookie() {
        return signOn.client();
    }

    private static void lead(HttpExchange exchange, URI address) throws IOException {
        exchange.getResponseHeaders().set("Location", address.toString());
        Exchanges.send(exchange, 303, "text/plain", new byte[0]);
    }

    private @Nullable String browser(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Cookie")).stream()
                .flatMap(all -> Arrays.stream(all.split("; *")))
                .filter(one -> one.startsWith(cookie() + "="))
                .map(one -> one.substring(cookie().length() + 1))
                .findFirst()
                .orElse(null);
    }
}
