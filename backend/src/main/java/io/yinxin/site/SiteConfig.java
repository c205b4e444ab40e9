package io.yinxin.site;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.yinxin.platform.problem.Language;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Who runs this installation and how its users reach help. No default names a real organisation. */
@ConfigMapping(prefix = "yinxin.site")
interface SiteConfig {
    /** A text in every language. */
    interface Text {
        String zh();

        String en();

        default String in(Language language) {
            return switch (language) {
                case ZH_CN -> zh();
                case EN_US -> en();
            };
        }
    }

    /** False only for trials: pages then show that nothing here is real, and missing settings are forgiven. */
    @WithDefault("true")
    boolean production();

    /** Shown in the head line and the browser's title. */
    Optional<Text> name();

    /** The page that shows messages which do not leave the machine; trials only. */
    Optional<String> inboxUrl();

    Support support();

    /** Links at the page's foot. */
    List<Link> footer();

    Register register();

    /** Named to public institutions instead, which are registered elsewhere (RCP-21). */
    Register institutionRegister();

    /** For which business individuals are admitted (REG-33). */
    Text individualBusiness();

    /** What the sign-in page does not warn about; {@code yinxin.site.browsers[0].name=Chrome} and so on. */
    List<Browser> browsers();

    /** How long before the idle end the user is warned (GEN-37). */
    @WithDefault("PT2M")
    Duration idleWarning();

    Agent agent();

    /** The card agent users install (CRD-31). */
    interface Agent {
        /** Older agents are refused with the way to an update (AGENT_OUTDATED). */
        @WithDefault("0.1")
        String minimumVersion();

        /** The newest there is; the check page tells users of older ones. */
        Optional<String> latestVersion();

        /** {@code yinxin.site.agent.downloads[0].system=Debian 12} and so on, in the order to be shown. */
        List<Download> downloads();
    }

    interface Download {
        String system();

        String url();

        String version();

        /** Bytes. */
        long size();

        /** Hexadecimal. */
        String sha256();

        /** Address of a detached signature of the file. */
        Optional<String> signatureUrl();
    }

    interface Support {
        Optional<String> phone();

        Optional<Text> hours();
    }

    interface Link {
        Text label();

        String url();
    }

    /** A public register with which applicants compare their data (REG-17, RCP-20). */
    interface Register {
        Text name();

        Optional<String> url();
    }

    interface Browser {
        String name();

        int minimumMajor();
    }
}
