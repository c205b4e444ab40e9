package io.yinxin.bench.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Registers companies, signs them in, and shows that hashing does not starve light requests. Run it against a local run
 * of the product ({@code make bench}): it needs the inbox page, and proxy headers trusted so that every company counts
 * as its own address.
 */
public final class LoadRun {
    private static final int WARM_UP = 60;

    private final Settings settings;
    private final Report report;
    private final Registration registration;
    /** Different companies at each run. */
    private final long first = System.currentTimeMillis() / 100;

    private final AtomicInteger next = new AtomicInteger();
    private final List<Company> registered = new CopyOnWriteArrayList<>();

    private LoadRun(Settings settings) throws Exception {
        this.settings = settings;
        this.registration = new Registration(settings.base(), settings.inbox(), agreement(settings));
        this.report = new Report(settings);
    }

    public static void main(String[] arguments) throws Exception {
        LoadRun run = new LoadRun(Settings.fromProperties());
        run.warmUp();
        run.registrations();
        run.signIns();
        run.lightRequestsBeside(run.settings.crowd());
        System.exit(0);
    }

    private static int agreement(Settings settings) throws Exception {
        return new Browser(settings.base(), "10.0.0.1")
                .get("/api/v1/agreements/PLATFORM_SERVICE")
                .expect(200)
                .path("version")
                .asInt();
    }

    private void warmUp() throws InterruptedException {
        Crowd.Outcome outcome = new Crowd(settings.concurrent()).act(upTo(WARM_UP), this::register);
        if (outcome.nanos().isEmpty()) {
            outcome.failures().stream().limit(3).forEach(System.err::println);
            throw new IllegalStateException("nobody could register");
        }
        new Crowd(settings.concurrent()).act(until(Duration.ofSeconds(5)), this::signIn);
    }

    private void registrations() throws InterruptedException {
        report.start();
        report.line(
                "registration (all calls)",
                new Crowd(settings.concurrent()).act(upTo(settings.companies()), this::register));
    }

    private void signIns() throws InterruptedException {
        report.start();
        report.line(
                "password sign-in (with its captcha)",
                new Crowd(settings.concurrent()).act(until(settings.signIns()), this::signIn));
    }

    /** A captcha asked for ten times a second while a crowd signs in. */
    private void lightRequestsBeside(int crowd) throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        Crowd.Outcome[] light = new Crowd.Outcome[1];
        Thread beside = Thread.ofPlatform().start(() -> {
            try {
                light[0] = new Crowd(1).act(() -> !over.get(), this::askForCaptcha);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        report.start();
        Crowd.Outcome outcome = new Crowd(crowd).act(until(settings.signIns()), this::signIn);
        over.set(true);
        beside.join();
        report.line("sign-in, " + crowd + " at a time", outcome);
        report.start();
        report.line("captcha beside them", light[0]);
    }

    private long register(long ignored) throws Exception {
        Company company = Company.number(first + next.getAndIncrement());
        long nanos = registration.run(company);
        registered.add(company);
        return nanos;
    }

    private long signIn(long number) throws Exception {
        Company company = registered.get((int) (number % registered.size()));
        Browser browser = new Browser(settings.base(), company.client());
        Map<String, String> captcha = browser.solvedCaptcha();
        long start = System.nanoTime();
        browser.post(
                        "/api/v1/session",
                        Map.of(
                                "username", company.username(),
                                "password", Company.PASSWORD,
                                "captchaId", captcha.get("captchaId"),
                                "imageCode", captcha.get("imageCode")))
                .expect(201);
        return System.nanoTime() - start;
    }

    private long askForCaptcha(long number) throws Exception {
        Thread.sleep(100);
        long start = System.nanoTime();
        new Browser(settings.base(), "10.255.0." + number % 250)
                .post("/api/v1/captchas", Map.of("kind", "IMAGE"))
                .expect(201);
        return System.nanoTime() - start;
    }

    private static BooleanSupplier upTo(int deeds) {
        AtomicInteger left = new AtomicInteger(deeds);
        return () -> left.getAndDecrement() > 0;
    }

    private static BooleanSupplier until(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        return () -> System.nanoTime() < end;
    }
}
