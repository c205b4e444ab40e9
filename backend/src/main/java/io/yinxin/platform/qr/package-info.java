/**
 * Codes to be scanned, drawn as pictures.
 *
 * <p>Spec: 00 table 7.1 (ELicence). Uses: nothing of ours.
 */
@NullMarked
package io.yinxin.platform.qr;

import org.jspecify.annotations.NullMarked;
