/**
 * Electronic business licences: a code is shown, the licence's holder scans and confirms it, and the licence tells its
 * data.
 *
 * <p>Spec: 00 table 7.1 (ELicence), 01 section 1.7 (REG-47, REG-48), 04 (RCP). Uses: platform.
 */
@NullMarked
package io.yinxin.elicence;

import org.jspecify.annotations.NullMarked;
