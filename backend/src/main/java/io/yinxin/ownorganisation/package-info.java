/**
 * What holders do with the data of their organisation, or of the one they state: change them with the register's word, or
 * have them corrected by papers.
 *
 * <p>Spec: 05 sections 1.3, 1.5. Uses: platform, personaldata, audit, notifications, uploads, organisations, accounts, sessions,
 * verification, changes, desk.
 */
@NullMarked
package io.yinxin.ownorganisation;

import org.jspecify.annotations.NullMarked;
