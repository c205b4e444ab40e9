package io.yinxin.agent.prompt;

import io.yinxin.agent.prompt.Answer.Outcome;
import io.yinxin.agent.prompt.Dialog.Kind;
import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import javax.swing.BorderFactory;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;

/** One question as a window. Everything in it has an accessible name; Escape is no, Enter is yes. */
final class PromptWindow extends JFrame {
    private static final long serialVersionUID = 1;
    private static final int WIDTH = 520;

    private final transient Dialog dialog;
    private final transient CompletableFuture<Answer> answer;
    private final JPasswordField pin = new PinField();
    private final JPasswordField repeat = new PinField();
    private final JTextField typed = new JTextField(6);
    private final JComboBox<String> choices = new JComboBox<>();
    private final JTextArea error = Parts.text("", Font.BOLD, 0);
    private final transient FactsView facts;

    PromptWindow(Dialog dialog, CompletableFuture<Answer> answer) {
        super(dialog.title());
        this.dialog = dialog;
        this.answer = answer;
        this.facts = new FactsView(dialog.facts(), WIDTH);
        JPanel all = new JPanel(new BorderLayout(12, 14));
        all.setBorder(BorderFactory.createEmptyBorder(22, 26, 18, 26));
        JTextArea heading = Parts.text(dialog.heading(), Font.BOLD, 5);
        heading.getAccessibleContext().setAccessibleName(dialog.heading());
        all.add(heading, BorderLayout.NORTH);
        all.add(middle(), BorderLayout.CENTER);
        all.add(buttons(), BorderLayout.SOUTH);
        setContentPane(all);
        setDefaultCloseOperation(DISPOSE_ON_CLOSE);
        addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent event) {
                finish(Answer.of(Outcome.CANCELLED));
            }
        });
        getAccessibleContext().setAccessibleDescription(spoken());
    }

    void open() {
        pack();
        setSize(Math.max(WIDTH, getWidth()), getHeight());
        setLocationRelativeTo(null);
        setAlwaysOnTop(true);
        setVisible(true);
        toFront();
        requestFocus();
        first().requestFocusInWindow();
        facts.showFromTop();
    }

    private JComponent middle() {
        JPanel middle = new JPanel();
        middle.setLayout(new BoxLayout(middle, BoxLayout.Y_AXIS));
        middle.add(facts.component());
        for (String warning : dialog.warnings()) {
            middle.add(Parts.warning(warning));
        }
        error.setForeground(Parts.CAREFUL);
        String wrong = dialog.error();
        error.setText(wrong == null ? "" : wrong);
        error.getAccessibleContext().setAccessibleName(error.getText());
        middle.add(error);
        switch (dialog.kind()) {
            case PIN -> middle.add(Parts.labelled(dialog.label(), pin));
            case NEW_PIN -> {
                middle.add(Parts.labelled(dialog.label(), pin));
                middle.add(Parts.labelled(dialog.repeatLabel(), repeat));
            }
            case CHOICE -> {
                dialog.choices().forEach(choices::addItem);
                choices.setSelectedIndex(dialog.preselected());
                middle.add(Parts.labelled(dialog.label(), choices));
            }
            case CONFIRM -> {
                if (dialog.typed() != null) {
                    middle.add(Parts.labelled(dialog.label(), typed));
                }
            }
            case NOTICE -> {}
        }
        return middle;
    }

    private JComponent buttons() {
        JPanel row = new JPanel(new FlowLayout(FlowLayout.TRAILING));
        String decline = dialog.decline();
        if (decline != null) {
            row.add(Parts.button(decline, () -> finish(Answer.of(Outcome.DECLINED))));
        }
        JButton no = Parts.button(dialog.cancel(), () -> finish(Answer.of(Outcome.CANCELLED)));
        row.add(no);
        if (dialog.kind() != Kind.NOTICE) {
            JButton yes = Parts.button(dialog.ok(), this::agree);
            row.add(yes);
            // Without a field to type into, a key pressed by chance must not be a yes.
            if (dialog.kind() == Kind.PIN || dialog.kind() == Kind.NEW_PIN || dialog.typed() != null) {
                getRootPane().setDefaultButton(yes);
            }
        }
        getRootPane()
                .registerKeyboardAction(
                        event -> finish(Answer.of(Outcome.CANCELLED)),
                        KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
                        JComponent.WHEN_IN_FOCUSED_WINDOW);
        return row;
    }

    private void agree() {
        switch (dialog.kind()) {
            case PIN -> {
                char[] given = pin.getPassword();
                if (given.length > 0) {
                    finish(Answer.typed(given));
                }
            }
            case NEW_PIN -> agreeToNew();
            case CHOICE -> finish(Answer.chosen(choices.getSelectedIndex()));
            case CONFIRM -> {
                String expected = dialog.typed();
                if (expected == null || typed.getText().strip().equals(expected)) {
                    finish(Answer.of(Outcome.OK));
                } else {
                    complain(dialog.label());
                }
            }
            case NOTICE -> {}
        }
    }

    private void agreeToNew() {
        char[] first = pin.getPassword();
        char[] second = repeat.getPassword();
        boolean same = Arrays.equals(first, second);
        Arrays.fill(second, '\0');
        if (same && first.length > 0) {
            finish(Answer.typed(first));
        } else {
            Arrays.fill(first, '\0');
            complain(dialog.mismatch());
        }
    }

    private void complain(String text) {
        error.setText(text);
        error.getAccessibleContext().setAccessibleName(text);
        pack();
        first().requestFocusInWindow();
    }

    private void finish(Answer given) {
        if (!answer.complete(given)) {
            Arrays.fill(given.pin(), '\0');
        }
        pin.setText("");
        repeat.setText("");
        dispose();
    }

    private JComponent first() {
        return switch (dialog.kind()) {
            case PIN, NEW_PIN -> pin;
            case CHOICE -> choices;
            case CONFIRM, NOTICE -> dialog.typed() == null ? getRootPane() : typed;
        };
    }

    private String spoken() {
        StringBuilder all = new StringBuilder(dialog.heading());
        dialog.facts()
                .forEach(fact ->
                        all.append('\n').append(fact.label()).append(' ').append(fact.value()));
        dialog.warnings().forEach(warning -> all.append('\n').append(warning));
        @Nullable String wrong = dialog.error();
        return wrong == null ? all.toString() : all.append('\n').append(wrong).toString();
    }
}
