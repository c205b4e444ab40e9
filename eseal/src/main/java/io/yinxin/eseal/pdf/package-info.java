/**
 * PDF documents: sealing in two steps, and what the signatures of any PDF cover. Signatures are made outside; the seal
 * object is opaque bytes here.
 *
 * <p>Always an incremental update: nothing that was in the file before changes.
 *
 * <p>Spec: 09 (SEL-55, SEL-61, SEL-62, SEL-63, SEL-67, SEL-69). Uses: report, place.
 */
@NullMarked
package io.yinxin.eseal.pdf;

import org.jspecify.annotations.NullMarked;
