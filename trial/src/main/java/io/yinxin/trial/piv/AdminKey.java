package io.yinxin.trial.piv;

import io.yinxin.trial.piv.Status.Refusal;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The card's management key 9B (AES-128): who has it may write. Both directions of SP 800-73-4, A.1. */
final class AdminKey {
    static final int ALGORITHM = 0x08;
    private static final int BLOCK = 16;
    private static final int WITNESS = 0x80;
    private static final int CHALLENGE = 0x81;
    private static final int RESPONSE = 0x82;

    private final SecureRandom random = new SecureRandom();
    private final byte[] key;
    private byte @Nullable [] waiting;
    private boolean authenticated;

    AdminKey(byte[] key) {
        this.key = key;
    }

    byte[] key() {
        return key.clone();
    }

    boolean isAuthenticated() {
        return authenticated;
    }

    void forget() {
        authenticated = false;
        waiting = null;
    }

    byte[] answer(Map<Integer, byte[]> template) {
        byte[] challenge = template.get(CHALLENGE);
        byte[] response = template.get(RESPONSE);
        byte[] witness = template.get(WITNESS);
        if (challenge != null && challenge.length == 0 && response == null) {
            return Tlv.of(0x7C, Tlv.of(CHALLENGE, fresh()));
        }
        if (witness != null && witness.length == 0) {
            return Tlv.of(0x7C, Tlv.of(WITNESS, crypt(Cipher.ENCRYPT_MODE, fresh())));
        }
        if (witness != null && challenge != null) {
            mustEqual(witness);
            return Tlv.of(0x7C, Tlv.of(RESPONSE, crypt(Cipher.ENCRYPT_MODE, challenge)));
        }
        if (response != null && response.length == BLOCK) {
            mustEqual(crypt(Cipher.DECRYPT_MODE, response));
            return new byte[0];
        }
        throw new Refusal(Status.BAD_DATA);
    }

    private byte[] fresh() {
        forget();
        byte[] made = new byte[BLOCK];
        random.nextBytes(made);
        waiting = made;
        return made;
    }

    private void mustEqual(byte[] given) {
        byte[] expected = waiting;
        waiting = null;
        authenticated = expected != null && MessageDigest.isEqual(expected, given);
        if (!authenticated) {
            throw new Refusal(Status.NOT_VERIFIED);
        }
    }

    private byte[] crypt(int mode, byte[] block) {
        if (block.length != BLOCK) {
            throw new Refusal(Status.BAD_DATA);
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"));
            return cipher.doFinal(block);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
