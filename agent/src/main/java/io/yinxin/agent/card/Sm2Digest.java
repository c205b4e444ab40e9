package io.yinxin.agent.card;

import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.math.ec.ECFieldElement;
import org.bouncycastle.math.ec.ECPoint;

/** What a card is given to sign with SM2 when it does not hash itself (GB/T 32918.2): e = SM3(Z ‖ message). */
public final class Sm2Digest {
    private Sm2Digest() {}

    /** @param publicKey SubjectPublicKeyInfo: Z is made of it, so that a signature holds for one key only */
    public static byte[] of(byte[] publicKey, byte[] message) throws CardException {
        SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(publicKey);
        if (!GMObjectIdentifiers.sm2p256v1.equals(info.getAlgorithm().getParameters())) {
            throw new CardException(CardError.CARD_UNSUPPORTED, "not an SM2 key");
        }
        X9ECParameters curve = GMNamedCurves.getByName("sm2p256v1");
        ECPoint point = curve.getCurve()
                .decodePoint(info.getPublicKeyData().getOctets())
                .normalize();
        ECPoint base = curve.getG().normalize();
        SM3Digest z = new SM3Digest();
        int bits = Keys.SM2_ID.length * 8;
        z.update((byte) (bits >> 8));
        z.update((byte) bits);
        z.update(Keys.SM2_ID, 0, Keys.SM2_ID.length);
        for (ECFieldElement element : new ECFieldElement[] {
            curve.getCurve().getA(),
            curve.getCurve().getB(),
            base.getAffineXCoord(),
            base.getAffineYCoord(),
            point.getAffineXCoord(),
            point.getAffineYCoord()
        }) {
            byte[] bytes = element.getEncoded();
            z.update(bytes, 0, bytes.length);
        }
        byte[] result = new byte[z.getDigestSize()];
        z.doFinal(result, 0);
        SM3Digest e = new SM3Digest();
        e.update(result, 0, result.length);
        e.update(message, 0, message.length);
        e.doFinal(result, 0);
        return result;
    }
}
