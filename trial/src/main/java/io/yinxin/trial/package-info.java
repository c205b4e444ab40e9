/**
 * A certificate authority and cards for trials and tests, so that every card flow works without hardware: certificates
 * of each algorithm and kind, their CRL and OCSP answers, and login tokens made without the agent's code.
 *
 * <p>Nothing here may reach production: the names say "Trial", the policies lie in an arc of their own, and a
 * production server refuses the trust anchors.
 *
 * <p>Spec: 07 section 1.3 (CRD-25, CRD-26, CRD-32). Uses: nothing of ours.
 */
@NullMarked
package io.yinxin.trial;

import org.jspecify.annotations.NullMarked;
