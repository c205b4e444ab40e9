/**
 * Seals made, applied, verified and extracted, beside another implementation and beside the bare decoding of the scan.
 *
 * <p>Uses: eseal, trial.
 */
@NullMarked
package io.yinxin.bench.seals;

import org.jspecify.annotations.NullMarked;
