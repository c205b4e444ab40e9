package io.yinxin.bench.load;

import java.net.URI;
import java.time.Duration;

/**
 * What to load and how much, from {@code -D} properties.
 *
 * @param concurrent people who act at the same time
 * @param companies how many register
 * @param signIns how long people sign in
 * @param server process id of the application, 0 if unknown
 * @param database process id of the postmaster, 0 if unknown
 */
record Settings(
        URI base, URI inbox, int concurrent, int companies, Duration signIns, int crowd, long server, long database) {
    static Settings fromProperties() {
        return new Settings(
                URI.create(System.getProperty("base", "http://127.0.0.1:8080")),
                URI.create(System.getProperty("inbox", "http://127.0.0.1:8025")),
                Integer.getInteger("concurrent", 8),
                Integer.getInteger("companies", 400),
                Duration.ofSeconds(Integer.getInteger("seconds", 20)),
                Integer.getInteger("crowd", 64),
                Long.getLong("server", 0),
                Long.getLong("database", 0));
    }
}
