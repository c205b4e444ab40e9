package io.yinxin.uploads;

import java.util.UUID;

/**
 * To what pictures belong.
 *
 * @param kind of the owning capability, UPPER_SNAKE
 */
public record PictureOwner(String kind, UUID id) {}
