package io.yinxin.agent.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinxin.agent.card.PinRequest;
import io.yinxin.agent.card.PinStatus;
import io.yinxin.agent.consent.Origin;
import java.awt.Component;
import java.awt.Container;
import java.awt.Window;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.accessibility.AccessibleContext;
import javax.swing.JButton;
import javax.swing.JPasswordField;
import javax.swing.JScrollBar;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The real window, where there is a display ({@code xvfb-run} will do). */
@Tag("CRD-27")
class WindowTest {
    @BeforeEach
    void needDisplay() {
        Assumptions.assumeTrue(WindowScreen.isPossible(), "no display");
    }

    @Test
    void takesAPinAndNamesEverythingForScreenReaders() throws Exception {
        CompletableFuture<Answer> answer = show(pinDialog());
        Window window = window();

        List<Component> parts = parts(window);
        JPasswordField field = (JPasswordField) parts.stream()
                .filter(JPasswordField.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(name(field)).isEqualTo("Card password (PIN)");
        assertThat(parts)
                .filteredOn(one -> one instanceof JButton && !(one.getParent() instanceof JScrollBar))
                .hasSize(2)
                .allSatisfy(one -> assertThat(name(one)).isNotBlank());
        assertThat(window.getAccessibleContext().getAccessibleDescription())
                .contains("https://portal.example", "sign in with a card");
        assertThat(field.getTransferHandler()).isNull();
        picture(window);

        SwingUtilities.invokeAndWait(() -> field.setText("739146"));
        click(parts, "Agree and sign");
        assertThat(answer.get(5, TimeUnit.SECONDS).pin()).isEqualTo("739146".toCharArray());
        assertThat(field.getPassword()).isEmpty();
    }

    @Test
    void closesWhenTheOperationEnds() throws Exception {
        CompletableFuture<String> outcome = new CompletableFuture<>();
        Thread asking = Thread.ofPlatform().start(() -> {
            try {
                new WindowScreen().show(pinDialog());
                outcome.complete("answered");
            } catch (InterruptedException e) {
                outcome.complete("interrupted");
            }
        });
        Window window = window();
        asking.interrupt();

        assertThat(outcome.get(5, TimeUnit.SECONDS)).isEqualTo("interrupted");
        SwingUtilities.invokeAndWait(() -> assertThat(window.isShowing()).isFalse());
    }

    @Test
    void wantsTheNumberOfDocumentsTyped() throws Exception {
        Asking asking =
                new Asking(site(), "seals", 12, Texts.in("zh-CN"), Instant.now().plusSeconds(60), Clock.systemUTC());
        List<Dialog.Fact> documents = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            documents.add(new Dialog.Fact(i + ". 文件", "采购合同 " + i + " · 摘要 SM3：" + "ab12".repeat(16)));
        }
        CompletableFuture<Answer> answer = show(Dialogs.documents(asking, documents, List.of("摘要由网站提供")));
        Window window = window();
        picture(window);

        click(parts(window), "继续签署");
        assertThat(answer).isNotDone();
        click(parts(window), "取消");
        assertThat(answer.get(5, TimeUnit.SECONDS).outcome()).isEqualTo(Answer.Outcome.CANCELLED);
    }

    private static Dialog pinDialog() {
        Asking asking =
                new Asking(site(), "login", 0, Texts.in("en"), Instant.now().plusSeconds(60), Clock.systemUTC());
        return Dialogs.pin(
                asking, null, true, new PinRequest(PinRequest.Kind.USER, "试用卡", PinStatus.of(2, 6, 4, 16), true));
    }

    private static Origin site() {
        return Origin.parse("https://portal.example").orElseThrow();
    }

    private static CompletableFuture<Answer> show(Dialog dialog) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return new WindowScreen().show(dialog);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Window window() throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            for (Window window : Window.getWindows()) {
                if (window.isShowing() && window instanceof PromptWindow) {
                    return window;
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError("no window");
    }

    private static void click(List<Component> parts, String text) throws Exception {
        JButton button = (JButton) parts.stream()
                .filter(one -> one instanceof JButton it && it.getText().equals(text))
                .findFirst()
                .orElseThrow();
        SwingUtilities.invokeAndWait(button::doClick);
    }

    private static List<Component> parts(Container container) {
        List<Component> all = new ArrayList<>();
        Consumer<Component> add = all::add;
        for (Component part : container.getComponents()) {
            add.accept(part);
            if (part instanceof Container inner) {
                all.addAll(parts(inner));
            }
        }
        return all;
    }

    private static String name(Component component) {
        AccessibleContext context = component.getAccessibleContext();
        return context == null || context.getAccessibleName() == null ? "" : context.getAccessibleName();
    }

    /** For whoever wants to look: {@code -Dpictures=directory}. */
    private static void picture(Window window) throws Exception {
        String directory = System.getProperty("pictures");
        if (directory != null) {
            Thread.sleep(300);
            var image = new java.awt.image.BufferedImage(
                    window.getWidth(), window.getHeight(), java.awt.image.BufferedImage.TYPE_INT_RGB);
            SwingUtilities.invokeAndWait(() -> window.paint(image.getGraphics()));
            javax.imageio.ImageIO.write(
                    image,
                    "png",
                    new java.io.File(directory, "window-" + window.getWidth() + "x" + window.getHeight() + ".png"));
        }
    }
}
