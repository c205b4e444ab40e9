/**
 * Soft keys: PKCS#12 files in a directory, for trials. The PIN is the password of the file, with a counter of tries kept
 * beside it, which keeps honest people honest: a file can be copied, counter and all. Hence every such token is marked.
 *
 * <p>A key {@code NAME} is: {@code NAME.p12} the keys under the PIN; {@code NAME.pem} their certificates, readable without
 * it; optionally {@code NAME.puk.p12} the same keys under the unblocking code; {@code NAME.tries} the counter.
 *
 * <p>Spec: 07 (CRD-25, CRD-32), 21 (KEY-78, KEY-79). Uses: card.
 */
@NullMarked
package io.yinxin.agent.card.soft;

import org.jspecify.annotations.NullMarked;
