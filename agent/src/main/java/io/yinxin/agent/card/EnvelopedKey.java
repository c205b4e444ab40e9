package io.yinxin.agent.card;

/**
 * The key pair for decryption that the CA made, for the card's signing key only: the DER of SM2EnvelopedKey (GM/T 0009
 * section 7.4).
 */
public record EnvelopedKey(byte[] der) {}
