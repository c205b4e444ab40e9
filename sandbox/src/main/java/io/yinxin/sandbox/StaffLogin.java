package io.yinxin.sandbox;

/**
 * A member of the staff of a trial.
 *
 * @param document number by which natural persons are told apart
 * @param secret of the second factor, base32
 * @param duties with {@code +} where the member may confirm, separated by commas
 */
public record StaffLogin(
        String username, String name, String document, String password, String secret, String duties) {}
