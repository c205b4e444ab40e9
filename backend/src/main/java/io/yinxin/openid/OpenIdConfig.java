package io.yinxin.openid;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whom Yinxin lets sign on, and whose tokens its interface accepts. */
@ConfigMapping(prefix = "yinxin.openid")
interface OpenIdConfig {
    /** Whether tokens of an outside issuer are accepted, too. */
    @WithDefault("false")
    boolean enabled();

    /** Address of that issuer. */
    Optional<String> issuer();

    /** What access tokens for our interface must name as audience, whoever issued them. */
    @WithDefault("yinxin")
    String audience();

    /** Of access and id tokens: short, since a changed permission counts only when they have run out (OPR-32). */
    @WithDefault("5M")
    Duration tokenLifetime();

    /** Between a new signing key's publication and its first use. */
    @WithDefault("1H")
    Duration keyLead();

    /** How often sessions that are over are looked for, to tell the applications they were used in. */
    @WithDefault("2S")
    Duration signOutPoll();

    /** How long an application may take to hear that a session is over. */
    @WithDefault("5S")
    Duration signOutPatience();

    /** Applications that may ask; {@code yinxin.openid.clients[0].id=goods} and so on. */
    List<Registration> clients();

    interface Registration {
        /** Small letters, digits and hyphens. */
        String id();

        /** Code of the catalogue's entry whose users sign on; without it the application only uses the interface. */
        Optional<String> application();

        ClientKind kind();

        /** Of kind SECRET, at least 32 characters. */
        Optional<String> secret();

        /** Of kind KEY: a JWK set with the application's public keys. */
        Optional<String> keys();

        /** Compared character by character. */
        Optional<List<String>> redirectUris();

        /** Where users may be led to after signing out. */
        Optional<List<String>> signOutUris();

        /** Told when a session that was used there is over (OpenID Connect Back-Channel Logout). */
        Optional<String> signOutCall();

        /** Scopes of our interface it may have for itself. */
        Optional<Set<String>> scopes();
    }
}
