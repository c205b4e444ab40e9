/**
 * The record of what happened: append-only, chained by digests so that any alteration is found, shown to users as their
 * activity.
 *
 * <p>Spec: 00 section 4.4 (GEN-32), design 2.11. Uses: platform, personaldata.
 */
@NullMarked
package io.yinxin.audit;

import org.jspecify.annotations.NullMarked;
