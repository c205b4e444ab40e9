package io.yinxin.platform.web;

import java.util.List;

/**
 * One page of a list (GEN-41).
 *
 * @param page from 1
 * @param pageSize 10, 20, 50 or 100
 */
public record PageOf<T>(List<T> items, int page, int pageSize, long total) {}
