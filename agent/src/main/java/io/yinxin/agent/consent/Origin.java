package io.yinxin.agent.consent;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who a page is, as the browser writes it: scheme, host, and the port unless it is the default one. */
public record Origin(String value) {
    /** Lower case and punycode only: what is compared must have one way to be written. */
    private static final Pattern HOST =
            Pattern.compile("(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

    /** Empty for anything but a canonical https origin, or an http one of this computer. */
    public static Optional<Origin> parse(String text) {
        try {
            URI uri = new URI(text);
            String host = uri.getHost();
            if (host == null || uri.getScheme() == null || !HOST.matcher(host).matches()) {
                return Optional.empty();
            }
            boolean https = uri.getScheme().equals("https");
            boolean local = uri.getScheme().equals("http") && isLoopback(host);
            int standard = https ? 443 : 80;
            if (!https && !local || uri.getPort() == standard || uri.getPort() == 0 || uri.getPort() > 65_535) {
                return Optional.empty();
            }
            String canonical = uri.getScheme() + "://" + host + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
            return canonical.equals(text) ? Optional.of(new Origin(canonical)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1");
    }

    public String host() {
        return URI.create(value).getHost();
    }

    public boolean isHttps() {
        return value.startsWith("https:");
    }

    /** Written in another script: may look like a site the user knows. */
    public boolean isInternational() {
        return host().startsWith("xn--") || host().contains(".xn--");
    }

    @Override
    public String toString() {
        return value;
    }
}
