package io.yinxin.platform.crypto;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.yinxin.platform.work.BoundedWorker;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Hashes and checks passwords on a bounded pool; fails with BUSY (503) when too many wait. */
@Singleton
public class Passwords {
    private final PasswordConfig config;
    private final BoundedWorker worker;
    /** Hash of a password nobody knows. */
    private final String dummy;

    Passwords(PasswordConfig config, Vertx vertx) {
        this.config = config;
        int threads = config.threads() > 0
                ? config.threads()
                : Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        worker = new BoundedWorker(vertx, "password-hashing", threads, config.queue());
        dummy = Argon2id.hash(
                Secrets.token().toCharArray(), Secrets.bytes(16), config.memoryKib(), config.iterations());
    }

    /** PHC string of a new hash with a fresh salt. */
    public Uni<String> hash(String password) {
        return worker.run(() -> hashNow(password));
    }

    /** As {@link #hash}, on the caller's thread: for commands, which may wait. */
    public String hashNow(String password) {
        return Argon2id.hash(password.toCharArray(), Secrets.bytes(16), config.memoryKib(), config.iterations());
    }

    /**
     * Whether the password is right. Costs the same when there is no hash (unknown user, account without password), so
     * that the time of the answer does not tell who exists.
     */
    public Uni<Boolean> matches(String password, @Nullable String stored) {
        return worker.run(() -> {
            boolean same = Argon2id.matches(password.toCharArray(), stored == null ? dummy : stored);
            return same && stored != null;
        });
    }

    /** Whether a hash should be renewed at the next sign-in. */
    public boolean isOutdated(String stored) {
        return Argon2id.isWeaker(stored, config.memoryKib(), config.iterations());
    }

    /** Whether a hash made elsewhere is one of ours, neither weaker than today's setting nor so costly that it harms. */
    public boolean isAsStrong(String stored) {
        return Argon2id.isSound(stored) && !isOutdated(stored);
    }

    /** Hashes running or waiting. */
    public int load() {
        return worker.load();
    }

    @PreDestroy
    void close() {
        worker.close();
    }
}
