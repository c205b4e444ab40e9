package io.yinxin.platform.provider;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where the services outside are and how patiently they are asked. */
@ConfigMapping(prefix = "yinxin.providers")
interface ProvidersConfig {
    /** Lets a production server use sandboxes; for demonstrations only. */
    @WithDefault("false")
    boolean allowSandbox();

    Service registry();

    Service identity();

    Service sms();

    /** The issuers' directory of cards. */
    Service cards();

    /** Bank cards by four elements. */
    Service bankCard();

    /** Proof of an organisation by its bank. */
    Service corporateBank();

    /** Electronic business licences. */
    Service eLicence();

    /** The government directory users may send their data to. */
    Service directory();

    /** What authorities have on file of organisations. */
    Service qualifications();

    interface Service {
        /** Base address; the paths of the interface are put behind it. Without one the service is unavailable. */
        Optional<URI> url();

        /** Hex of the HMAC key shared with the service, at least 32 bytes. */
        Optional<String> key();

        /** Who we are to the service. */
        @WithDefault("yinxin")
        String tenant();

        /** Whether this is a stand-in and nobody real is asked. */
        @WithDefault("false")
        boolean sandbox();

        @WithDefault("3s")
        Duration connectTimeout();

        @WithDefault("10s")
        Duration answerTimeout();

        /** Further tries when the service could not be reached at all. */
        @WithDefault("2")
        int repeats();

        /** Pause before the first repeat; it doubles. */
        @WithDefault("300ms")
        Duration repeatPause();

        /** Failures in a row after which the service is left alone. */
        @WithDefault("5")
        int suspendAfter();

        @WithDefault("60s")
        Duration suspendFor();

        /** Connections at once. */
        @WithDefault("32")
        int connections();

        /** Requests that may wait for a connection; beyond that the service counts as unreachable. */
        @WithDefault("128")
        int queue();
    }
}
