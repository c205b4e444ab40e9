/**
 * What every operation of the contract has in common, added to {@code openapi.yaml} while it is exported, so that
 * resources say only what is their own: refusals, headers, security, which members are always there.
 *
 * <p>Spec: 00 section 4.6 (GEN-40, GEN-43). Uses: nothing of ours.
 */
@NullMarked
package io.yinxin.platform.contract;

import org.jspecify.annotations.NullMarked;
