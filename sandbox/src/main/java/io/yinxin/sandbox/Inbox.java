package io.yinxin.sandbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What the gateways would have delivered, newest first; the last {@value #KEPT} messages. Thread-safe. */
public final class Inbox {
    private static final int KEPT = 1000;

    private final Deque<Message> messages = new ArrayDeque<>();
    private final Set<String> ids = new HashSet<>();

    /** Keeps the message unless one with its id is there already. */
    synchronized boolean add(Message message) {
        if (!ids.add(message.id())) {
            return false;
        }
        messages.addFirst(message);
        if (messages.size() > KEPT) {
            ids.remove(messages.removeLast().id());
        }
        notifyAll();
        return true;
    }

    public synchronized List<Message> messages() {
        return List.copyOf(messages);
    }

    public List<Message> messagesTo(String receiver) {
        return messages().stream()
                .filter(message -> message.to().equalsIgnoreCase(receiver))
                .toList();
    }

    public synchronized void clear() {
        messages.clear();
        ids.clear();
    }

    /**
     * The newest fitting message, waited for.
     *
     * @throws AssertionError if none arrives in time
     */
    public synchronized Message await(Predicate<Message> wanted, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            for (Message message : messages) {
                if (wanted.test(message)) {
                    return message;
                }
            }
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("no such message within " + atMost + "; the inbox has " + messages.size());
            }
            wait(left);
        }
    }

    public Message awaitTo(String receiver, Duration atMost) throws InterruptedException {
        return await(message -> message.to().equalsIgnoreCase(receiver), atMost);
    }
}
