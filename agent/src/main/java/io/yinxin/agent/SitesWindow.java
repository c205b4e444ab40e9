package io.yinxin.agent;

import io.yinxin.agent.prompt.Texts;
import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;

/** The site manager as a window. */
final class SitesWindow extends JFrame {
    private static final long serialVersionUID = 1;

    private final transient Texts texts;
    private final transient Source source;
    private final transient Removal removal;
    private final DefaultListModel<String> shown = new DefaultListModel<>();
    private final JList<String> list = new JList<>(shown);
    private final transient List<String> origins = new ArrayList<>();
    private final JLabel note = new JLabel(" ");

    @FunctionalInterface
    interface Source {
        Map<String, String> sites() throws IOException;
    }

    @FunctionalInterface
    interface Removal {
        boolean remove(String origin) throws IOException;
    }

    private SitesWindow(Texts texts, Source source, Removal removal) {
        super(texts.get("sites.title"));
        this.texts = texts;
        this.source = source;
        this.removal = removal;
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setVisibleRowCount(12);
        list.getAccessibleContext().setAccessibleName(texts.get("sites.title"));
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING));
        buttons.add(button("sites.remove", this::removeSelected));
        buttons.add(button("sites.close", this::dispose));
        JPanel south = new JPanel(new BorderLayout());
        south.add(note, BorderLayout.NORTH);
        south.add(buttons, BorderLayout.SOUTH);
        JPanel all = new JPanel(new BorderLayout(8, 8));
        all.setBorder(BorderFactory.createEmptyBorder(12, 16, 12, 16));
        all.add(new JLabel(texts.get("sites.title")), BorderLayout.NORTH);
        all.add(new JScrollPane(list), BorderLayout.CENTER);
        all.add(south, BorderLayout.SOUTH);
        setContentPane(all);
        setDefaultCloseOperation(DISPOSE_ON_CLOSE);
        fill();
        pack();
        setLocationRelativeTo(null);
    }

    /** Returns when it has been closed. */
    static void open(Texts texts, Source source, Removal removal) {
        CountDownLatch closed = new CountDownLatch(1);
        SwingUtilities.invokeLater(() -> {
            SitesWindow window = new SitesWindow(texts, source, removal);
            window.addWindowListener(new WindowAdapter() {
                @Override
                public void windowClosed(WindowEvent event) {
                    closed.countDown();
                }
            });
            window.setVisible(true);
        });
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private JButton button(String key, Runnable action) {
        JButton button = new JButton(texts.get(key));
        button.addActionListener(event -> action.run());
        return button;
    }

    private void removeSelected() {
        int at = list.getSelectedIndex();
        if (at >= 0 && at < origins.size()) {
            try {
                removal.remove(origins.get(at));
                fill();
            } catch (IOException e) {
                note.setText(e.getClass().getSimpleName());
            }
        }
    }

    private void fill() {
        shown.clear();
        origins.clear();
        try {
            source.sites().forEach((origin, why) -> {
                origins.add(origin);
                shown.addElement(origin + " — " + why);
            });
            note.setText(origins.isEmpty() ? texts.get("sites.none") : " ");
        } catch (IOException e) {
            note.setText(e.getClass().getSimpleName());
        }
    }
}
