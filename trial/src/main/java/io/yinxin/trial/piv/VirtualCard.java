package io.yinxin.trial.piv;

import io.yinxin.trial.Algorithm;
import io.yinxin.trial.IssuedCard;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HexFormat;

/** A card that lies in a file: its PIN counter survives being pulled out, as that of a real one does. */
public final class VirtualCard {
    /** Of the management key; a trial card keeps no secret with it. */
    public static final byte[] ADMIN_KEY = HexFormat.of().parseHex("000102030405060708090A0B0C0D0E0F");

    private static final int PIN_TRIES = 6;
    private static final int PUK_TRIES = 10;
    /** T=1, with "YXTRIAL" as historical bytes. */
    private static final byte[] ATR = HexFormat.of().parseHex("3B87015958545249414C");

    private final PivApplet applet;
    private Duration pause = Duration.ZERO;

    private VirtualCard(Content content) {
        applet = new PivApplet(content);
    }

    /** A new card in a file, with key and certificate of the issued card in the place for authentication. */
    public static void write(Path file, IssuedCard issued, String pin, String puk) {
        Content content = new Content(Secret.of(pin, PIN_TRIES), Secret.of(puk, PUK_TRIES), new AdminKey(ADMIN_KEY));
        DataObjects.common(content.objects, new SecureRandom());
        content.keys.put(
                Content.AUTHENTICATION_KEY,
                CardKey.read(number(issued.algorithm()), issued.privateKey().getEncoded()));
        content.objects.put(Content.AUTHENTICATION_CERTIFICATE, DataObjects.certificate(der(issued.certificate())));
        new CardFile(file).write(content);
    }

    public static VirtualCard open(Path file) {
        CardFile kept = new CardFile(file);
        Content content = kept.read();
        content.changed = () -> kept.write(content);
        return new VirtualCard(content);
    }

    /** Signatures take this long: so that a card can be pulled out while it signs. */
    public synchronized VirtualCard signingIn(Duration time) {
        pause = time;
        return this;
    }

    byte[] atr() {
        byte check = 0;
        for (int i = 1; i < ATR.length; i++) {
            check ^= ATR[i];
        }
        // T=1 alone closes with a check byte.
        return ByteBuffer.allocate(ATR.length + 1).put(ATR).put(check).array();
    }

    synchronized void reset() {
        applet.reset();
    }

    byte[] process(byte[] apdu) {
        if (apdu.length > 4 && apdu[1] == (byte) 0x87 && (apdu[0] & 0x10) == 0) {
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        synchronized (this) {
            return applet.process(apdu);
        }
    }

    private static int number(Algorithm algorithm) {
        return switch (algorithm) {
            case P256 -> CardKey.P256;
            case P384 -> CardKey.P384;
            case RSA -> CardKey.RSA_2048;
            case SM2 -> throw new IllegalArgumentException("PIV knows no SM2");
        };
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }
}
