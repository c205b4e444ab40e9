package io.yinxin.sandbox;

import io.yinxin.trial.TrialCa;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
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

    /** Those that are spoken to by signed requests. */
    private static final List<Provider> SIGNED = Arrays.stream(Provider.values())
            .filter(provider -> provider != Provider.EMAIL)
            .toList();

    private final Controls controls = new Controls();
    private final Inbox inbox = new Inbox();
    private final Map<Provider, String> keys;
    private final LoopbackServer server;
    private final MailSink mail;
    private final BankVisits bankVisits = new BankVisits();
    private final Bank bank;
    private final LicenceVisits licences = new LicenceVisits();
    private final TimeStampAuthority timeStamps = new TimeStampAuthority();

    private Sandbox(int port, Map<Provider, String> keys) throws IOException {
        this.keys = keys;
        mail = new MailSink(inbox);
        server = new LoopbackServer(port);
        bank = new Bank(bankVisits, new BankWords(key(Provider.CORPORATE_BANK), controls));
        for (Desk desk : desks()) {
            server.serve(desk.path(), new SignedDoor(desk, key(desk.provider()), controls));
        }
        server.serve(BankPages.BASE, new BankPages(bankVisits, bank));
        server.serve(LicencePages.BASE, new LicencePages(licences));
        server.serve("/inbox", new InboxPages(inbox));
        server.serve("/time-stamps", timeStamps);
        server.serve("/control", new ControlDesk(this, controls));
        server.start();
    }

    private List<Desk> desks() {
        return List.of(
                new RegistryDesk(),
                new IdentityDesk(),
                new SmsDesk(inbox),
                new CardDesk(),
                new BankCardDesk(),
                new DirectoryDesk(),
                new BankVisitDesk(bankVisits, () -> address() + BankPages.BASE),
                new BankResultDesk(bankVisits),
                new LicenceVisitDesk(licences, () -> address() + LicencePages.BASE),
                new LicenceResultDesk(licences),
                new QualificationDesk());
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

    /** What people do at the banks. */
    public Bank bank() {
        return bank;
    }

    /** What people do with the app of electronic business licences. */
    public LicenceVisits licences() {
        return licences;
    }

    /** The authority at {@link #timeStampAddress()}. */
    public TimeStampAuthority timeStamps() {
        return timeStamps;
    }

    public URI timeStampAddress() {
        return server.address().resolve("/time-stamps");
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

    /** Shows the second factor of a trial's staff at {@link #authenticatorAddress()}. */
    public void serveStaff(List<StaffLogin> staff) {
        server.serve("/authenticator", new Authenticator(staff, Clock.systemUTC()));
    }

    /**
     * Opens two sample applications whose users sign on at the server.
     *
     * @param issuer the server's address
     * @return the server's settings by which it knows them
     */
    public Map<String, String> serveApplications(URI issuer) {
        Map<String, String> settings = new TreeMap<>();
        settings.putAll(serve(issuer, SampleApplication.ENQUIRY, "sample-enquiry", "status-enquiry", 0));
        settings.putAll(serve(issuer, SampleApplication.DECLARATION, "sample-declaration", "goods-declaration", 1));
        return settings;
    }

    private Map<String, String> serve(URI issuer, String base, String client, String entry, int position) {
        SignOn signOn = new SignOn(issuer, client, address().resolve(base + "/"));
        SampleApplication application = new SampleApplication(base, entry, signOn);
        server.serve(base, application);
        return application.settings(position);
    }

    public URI applicationAddress() {
        return server.address().resolve(SampleApplication.ENQUIRY + "/");
    }

    public URI authenticatorAddress() {
        return server.address().resolve("/authenticator");
    }

    /** All modes back to normal. */
    public void reset() {
        controls.reset();
        timeStamps.available(true);
        mail.available(true);
    }

    /** The backend's settings by which it uses this sandbox. */
    public Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        for (Provider provider : SIGNED) {
            String prefix = "yinxin.providers." + provider.wireName() + ".";
            settings.put(prefix + "url", address().toString());
            settings.put(prefix + "key", key(provider));
            settings.put(prefix + "tenant", TENANT);
            settings.put(prefix + "sandbox", "true");
        }
        settings.put("yinxin.directory.name.zh", "沙箱用户目录");
        settings.put("yinxin.directory.name.en", "Sandbox user directory");
        settings.putAll(SandboxBanks.settings(address()));
        settings.putAll(SandboxAuthorities.settings());
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
