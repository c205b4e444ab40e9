/**
 * Electronic seals without a server: the objects of GB/T 38540 ({@code object}), pictures drawn from vectors
 * ({@code drawing}) or extracted from a scan ({@code scan}), sealed OFD and PDF documents ({@code ofd}, {@code pdf}),
 * and the one verifier of all of them ({@code verify}). Knows neither database nor HTTP.
 *
 * <p>Spec: 09.
 */
@NullMarked
package io.yinxin.eseal;

import org.jspecify.annotations.NullMarked;
