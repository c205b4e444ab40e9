package io.yinxin.seals;

/**
 * A seal with all that is needed to use it.
 *
 * @param object SESeal in DER
 * @param picture PNG
 * @param certificate the operator's, X.509 in DER
 */
public record SealForUse(UsableSeal seal, byte[] object, byte[] picture, byte[] certificate) {
    @Override
    public String toString() {
        return "SealForUse[" + seal.number() + "]";
    }
}
