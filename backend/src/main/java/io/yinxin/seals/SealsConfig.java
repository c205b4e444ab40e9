package io.yinxin.seals;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How seals are made, and by whom. */
@ConfigMapping(prefix = "yinxin.seals")
interface SealsConfig {
    /** Version of the seal object: 4 (GB/T 38540-2020) or 5 (GM/T 0031-2025). */
    @WithDefault("4")
    int version();

    /** Identifier of the vendor in every seal; ASCII. */
    @WithDefault("YINXIN")
    String vendor();

    /** Whether a standard seal may bear another name than the organisation's recorded one (SEL-33). */
    @WithDefault("false")
    boolean freeName();

    /** Seals drawn, extracted or made at once; an extraction may need 512 MB of memory. */
    @WithDefault("1")
    int threads();

    /** Those that may wait; beyond that the answer is BUSY. */
    @WithDefault("8")
    int queue();

    /** Previews and extractions an account may have in an hour: they are kept for a while, and cost work. */
    @WithDefault("200")
    int picturesPerHour();

    /** How long a preview or an extracted picture waits for its form. */
    @WithDefault("1h")
    Duration pictureKept();

    /** So many days before its end the administrator is told of a seal (SEL-59). */
    @WithDefault("30,7")
    List<Integer> warnings();

    Maker maker();

    /** Keys of organisations held here, for applications to seal with (SEL-64). */
    List<OrganisationKey> organisationKeys();

    /** Where a key is: in a PKCS#12 file, or in a token or HSM by PKCS#11. */
    interface KeySource {
        /** A PKCS#12 file with the key and the chain of its certificate. */
        Optional<Path> keyStore();

        /** A PKCS#11 configuration file of Java's provider SunPKCS11, in place of a key store; ECDSA and RSA keys only. */
        Optional<Path> pkcs11();

        /** Of the key store or the PKCS#11 token. */
        Optional<String> password();

        /** Of the key; without it the store must hold one only. */
        Optional<String> alias();
    }

    /** A key of one organisation. */
    interface OrganisationKey extends KeySource {
        /** Unified social credit code of the organisation. */
        String uscc();
    }

    /** Who signs the seals. Without a key store a small CA of our own is made at the first use. */
    interface Maker extends KeySource {
        /** Of the embedded maker: SM2SM3 or ES256. */
        @WithDefault("SM2SM3")
        MakerAlgorithm algorithm();

        /** Of the embedded maker: as its certificates are called. */
        @WithDefault("Yinxin seal maker")
        String name();
    }
}
