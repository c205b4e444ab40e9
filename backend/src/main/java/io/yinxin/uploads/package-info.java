/**
 * Pictures people hand in: judged by their content, encoded anew, kept encrypted and erased in time.
 *
 * <p>Spec: 00 section 4.6 (GEN-44), 20 section 1 (Files), 04 (RCP-24). Uses: platform.
 */
@NullMarked
package io.yinxin.uploads;

import org.jspecify.annotations.NullMarked;
