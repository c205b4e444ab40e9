/**
 * Trust in certificates: the roots and their purposes, the path from a certificate to a root, revocation by OCSP and
 * CRL, and which field of a certificate carries which fact.
 *
 * <p>Spec: 07 (CRD-24, CRD-25, CRD-26). Uses: platform.
 */
@NullMarked
package io.yinxin.certificates;

import org.jspecify.annotations.NullMarked;
