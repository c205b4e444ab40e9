package io.yinxin.agent.consent;

import io.yinxin.agent.protocol.Bytes;
import io.yinxin.agent.store.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names that mean something to one site only. Were the installation or a card called the same everywhere, two sites could
 * tell that they have the same visitor.
 */
public final class Aliases {
    private static final String FILE = "alias-key";
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private Aliases(SecretKeySpec key) {
        this.key = key;
    }

    public static Aliases open(Home home) throws IOException {
        Path file = home.path(FILE);
        if (!Files.exists(file)) {
            home.write(FILE, Bytes.random(32).getBytes(StandardCharsets.US_ASCII));
        }
        byte[] secret = Base64.getUrlDecoder().decode(Files.readString(file, StandardCharsets.US_ASCII));
        return new Aliases(new SecretKeySpec(secret, ALGORITHM));
    }

    public String of(Origin origin, String thing) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] code = mac.doFinal((origin.value() + "\n" + thing).getBytes(StandardCharsets.UTF_8));
            return Bytes.text(Arrays.copyOf(code, 12));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
