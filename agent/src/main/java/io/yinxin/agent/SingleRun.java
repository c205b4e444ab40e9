package io.yinxin.agent;

import io.yinxin.agent.store.Home;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;

/** One agent per data directory: two would each let a ticket through once. */
final class SingleRun implements AutoCloseable {
    private final FileChannel channel;

    private SingleRun(FileChannel channel) {
        this.channel = channel;
    }

    static SingleRun claim(Home home) throws IOException {
        FileChannel channel = FileChannel.open(home.path("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new IOException("an agent is running already for " + home.directory());
        }
        return new SingleRun(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
