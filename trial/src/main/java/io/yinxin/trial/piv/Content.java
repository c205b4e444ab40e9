package io.yinxin.trial.piv;

import java.util.Map;
import java.util.TreeMap;

/** What lies on a card: secrets, keys by reference, data objects by tag. */
final class Content {
    static final int PIN = 0x80;
    static final int PUK = 0x81;
    static final int AUTHENTICATION_KEY = 0x9A;
    static final int SIGNATURE_KEY = 0x9C;
    static final int ADMIN_KEY = 0x9B;
    static final int AUTHENTICATION_CERTIFICATE = 0x5FC105;

    final Secret pin;
    final Secret puk;
    final AdminKey admin;
    final Map<Integer, CardKey> keys = new TreeMap<>();
    final Map<Integer, byte[]> objects = new TreeMap<>();

    /** Called after each change. */
    Runnable changed = () -> {};

    Content(Secret pin, Secret puk, AdminKey admin) {
        this.pin = pin;
        this.puk = puk;
        this.admin = admin;
    }
}
