package io.yinxin.sandbox.launch;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Where the server finds its database. */
record Database(String host, int port, String name, String user, String password) {
    private static final int USUAL_PORT = 5432;

    static Database embedded(Postgres postgres, Keys keys) {
        return new Database("127.0.0.1", postgres.port(), "postgres", "yinxin", keys.get(Keys.DATABASE_PASSWORD));
    }

    /** @param url {@code postgresql://user:password@host[:port]/database} */
    static Database of(String url) {
        try {
            URI uri = URI.create(url);
            boolean known = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
            String userInfo = uri.getRawUserInfo();
            String path = uri.getPath();
            if (!known || uri.getHost() == null || userInfo == null || path == null || path.length() < 2) {
                throw notUnderstood();
            }
            String[] parts = userInfo.split(":", 2);
            return new Database(
                    uri.getHost(),
                    uri.getPort() < 0 ? USUAL_PORT : uri.getPort(),
                    path.substring(1),
                    decode(parts[0]),
                    parts.length > 1 ? decode(parts[1]) : "");
        } catch (IllegalArgumentException e) {
            throw notUnderstood();
        }
    }

    Map<String, String> settings() {
        String address = host + ":" + port + "/" + name;
        return Map.of(
                "quarkus.datasource.reactive.url",
                "postgresql://" + address,
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://" + address,
                "quarkus.datasource.username",
                user,
                "quarkus.datasource.password",
                password);
    }

    /** A literal plus stays one, unlike in forms. */
    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The value is not repeated: it may hold a password. */
    private static LaunchFailure notUnderstood() {
        return new LaunchFailure(
                "YINXIN_DB_URL 的格式应为 postgresql://用户:密码@主机:端口/数据库",
                "YINXIN_DB_URL must look like postgresql://user:password@host:port/database");
    }
}
