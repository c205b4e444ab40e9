package io.yinxin.seals;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who makes the seals, for those who check them.
 *
 * @param algorithm of the maker's signatures: SM2_SM3, ECDSA_SHA256, ECDSA_SHA384 or RSA_SHA256
 * @param certificates PEM: the maker's own first, the root last
 * @param rootSha256 fingerprint of the root, lower-case hex
 */
@Schema(name = "SealMaker")
record MakerView(String subject, String algorithm, List<String> certificates, String rootSha256) {}
