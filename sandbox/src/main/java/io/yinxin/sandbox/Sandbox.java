package io.yinxin.sandbox;

import io.yinxin.trial.TrialCa;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All stand-ins together: HTTP on one loopback port, SMTP on another. Started by a local run and by tests.
 *
 * <pre>{@code
 * try (Sandbox sandbox = Sandbox.start(0)) {
 *     Map<String, String> settings = sandbox.settings();   // for the server under test
 *     sandbox.mode(Provider.IDENTITY, Mode.DOWN);
 *     sandbox.inbox().awaitTo("13800138000", Duration.ofSeconds(5)).code();
 * }
 * }</pre>
 */
public final class Sandbox implements AutoCloseable {
    private static final String TENANT = "local";

    private final Controls controls = new Controls();
    private final Inbox inbox = new Inbox();
    private final Map<Provider, String> keys;
    private final LoopbackServer server;
    private final MailSink mail;

    private Sandbox(int port, Map<Provider, String> keys) throws IOException {
        this.keys = keys;
        mail = new MailSink(inbox);
        server = new LoopbackServer(port);
        for (Desk desk : List.of(new RegistryDesk(), new IdentityDesk(), new SmsDesk(inbox), new CardDesk())) {
            server.serve(desk.path(), new SignedDoor(desk, key(desk.provider()), controls));
        }
        server.serve("/inbox", new InboxPages(inbox));
        server.serve("/control", new ControlDesk(this, controls));
        server.start();
    }

    /** @param port of HTTP; 0 takes any free one */
    public static Sandbox start(int port) {
        return start(port, newKeys());
    }

    /** @param keys one per provider, hex of 32 bytes */
    public static Sandbox start(int port, Map<Provider, String> keys) {
        try {
            return new Sandbox(port, keys);
        } catch (IOException e) {
            throw new UncheckedIOException("the sandbox cannot listen on port " + port + ": " + e.getMessage(), e);
        }
    }

    public static Map<Provider, String> newKeys() {
        SecureRandom random = new SecureRandom();
        return Arrays.stream(Provider.values()).collect(Collectors.toMap(provider -> provider, provider -> {
            byte[] key = new byte[32];
            random.nextBytes(key);
            return HexFormat.of().formatHex(key);
        }));
    }

    public URI address() {
        return server.address();
    }

    public URI inboxAddress() {
        return server.address().resolve("/inbox");
    }

    public int smtpPort() {
        return mail.port();
    }

    /** Hex of the key that requests to this provider and its answers are signed with. */
    public String key(Provider provider) {
        String key = keys.get(provider);
        if (key == null) {
            throw new IllegalArgumentException("no key for " + provider);
        }
        return key;
    }

    public Inbox inbox() {
        return inbox;
    }

    public void mode(Provider provider, Mode mode) {
        controls.mode(provider, mode);
        if (provider == Provider.EMAIL) {
            mail.available(mode != Mode.DOWN);
        }
    }

    /** How long an answer takes in mode {@link Mode#SLOW}. */
    public void delay(Duration delay) {
        controls.delay(delay);
    }

    /** Serves what the certificates of trial CAs point at, which were made with {@link #address()}. */
    public void serve(Collection<TrialCa> cas) {
        server.serve("/trial", new TrialAuthority(cas));
    }

    /** All modes back to normal. */
    public void reset() {
        controls.reset();
        mail.available(true);
    }

    /** The backend's settings by which it uses this sandbox. */
    public Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        for (Provider provider : List.of(Provider.REGISTRY, Provider.IDENTITY, Provider.SMS, Provider.CARDS)) {
            String prefix = "yinxin.providers." + provider.wireName() + ".";
            settings.put(prefix + "url", address().toString());
            settings.put(prefix + "key", key(provider));
            settings.put(prefix + "tenant", TENANT);
            settings.put(prefix + "sandbox", "true");
        }
        settings.put("quarkus.mailer.host", "127.0.0.1");
        settings.put("quarkus.mailer.port", Integer.toString(smtpPort()));
        settings.put("quarkus.mailer.tls", "false");
        settings.put("quarkus.mailer.start-tls", "DISABLED");
        settings.put("quarkus.mailer.mock", "false");
        settings.put("quarkus.mailer.from", "no-reply@yinxin.test");
        settings.put("yinxin.site.inbox-url", inboxAddress().toString());
        return settings;
    }

    @Override
    public void close() {
        server.close();
        mail.close();
    }
}
