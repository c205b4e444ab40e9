package io.yinxin.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Remembers the last so many entries. Thread-safe for get, put and computeIfAbsent. */
final class Recent<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;

    private final int kept;

    Recent(int kept) {
        this.kept = kept;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > kept;
    }

    @Override
    public synchronized @Nullable V get(Object key) {
        return super.get(key);
    }

    @Override
    public synchronized @Nullable V put(K key, V value) {
        return super.put(key, value);
    }

    @Override
    public synchronized @Nullable V putIfAbsent(K key, V value) {
        return super.putIfAbsent(key, value);
    }

    @Override
    public synchronized V computeIfAbsent(K key, Function<? super K, ? extends V> make) {
        V present = super.get(key);
        if (present == null) {
            present = make.apply(key);
            super.put(key, present);
        }
        return present;
    }
}
