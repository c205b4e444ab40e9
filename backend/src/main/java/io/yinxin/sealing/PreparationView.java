package io.yinxin.sealing;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A document that waits for the card.
 *
 * @param ticket for the agent, within two minutes
 * @param expiresAt until when the signature is taken
 * @param stamps how often the seal will be seen
 */
@Schema(name = "SealingPreparation")
record PreparationView(UUID preparationId, String ticket, Instant expiresAt, int stamps) {}
