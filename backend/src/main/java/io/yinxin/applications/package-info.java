/**
 * What is connected: the catalogue of business applications with who may open which and what can be permitted in them,
 * menu entries of additional modules, and the announcements of platform staff.
 *
 * <p>Spec: 00 GEN-04, GEN-11 to GEN-14; 06 OPR-30, OPR-37; 10 RNV-12; 11 UIC-05, UIC-07, UIC-08. Uses: platform,
 * organisations, accounts, cards.
 */
@NullMarked
package io.yinxin.applications;

import org.jspecify.annotations.NullMarked;
