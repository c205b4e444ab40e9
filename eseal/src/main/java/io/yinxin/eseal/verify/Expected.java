package io.yinxin.eseal.verify;

/**
 * What a signature should say of that which it stands in.
 *
 * @param dataHash computed over what is sealed, by the digest of the signature's algorithm
 * @param propertyInfo where that was found; for an OFD the absolute path of Signature.xml
 */
public record Expected(byte[] dataHash, String propertyInfo) {}
