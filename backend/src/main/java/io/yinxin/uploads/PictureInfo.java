package io.yinxin.uploads;

import java.time.Instant;
import java.util.UUID;

/**
 * A kept picture.
 *
 * @param slot what it shows, as its owner calls it
 * @param sha256 in hex, of the picture as kept
 * @param size in bytes, as kept
 */
public record PictureInfo(UUID id, String slot, int width, int height, String sha256, int size, Instant takenAt) {}
