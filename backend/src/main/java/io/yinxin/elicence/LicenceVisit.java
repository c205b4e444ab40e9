package io.yinxin.elicence;

import java.time.Instant;
import java.util.UUID;

/**
 * A code to be scanned. The id is for the server's own keeping and is told to nobody who has not begun it.
 *
 * @param qrContent what the code says
 * @param qrSvg the code as a picture
 */
public record LicenceVisit(UUID id, String qrContent, String qrSvg, Instant expiresAt) {}
