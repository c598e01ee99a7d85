package org.homeward.node.watch;

import java.util.List;
import org.homeward.node.accounts.Operation;
import org.homeward.node.desk.DeskPage;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.Visit;
import org.homeward.node.wiring.NodeSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What must be saved of this node and with which commands. PostgreSQL keeps no record of dumps, so the page says that
/// it cannot know when the last one was made.
@Controller
class BackupScreens implements DeskPage {

    /// The page.
    ///
    /// @param size of the database, in MiB, in words; empty while it does not answer
    record Page(Frame frame, String heading, String lead, String size, List<Part> parts) {
        Page {
            parts = List.copyOf(parts);
        }
    }

    /// One thing to save, or to do.
    record Part(String what, String why, String command) {}

    private static final long MIB = 1024 * 1024;

    private final FigureRepository figures;
    private final BackupCommands commands;

    BackupScreens(
            FigureRepository figures,
            NodeSettings settings,
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username}") String user,
            @Value("${homeward.file:}") String file) {
        this.figures = figures;
        this.commands = new BackupCommands(url, user, settings.keys(), file.isEmpty() ? "node.properties" : file);
    }

    @Override
    public Operation operation() {
        return Operation.BACKUP_PAGE;
    }

    @Override
    public String key() {
        return "backup";
    }

    @GetMapping("/backup")
    String show(Visit visit, Model model) {
        var words = visit.words();
        var title = words.say("backup.title");
        var parts = List.of(
                new Part(words.say("backup.database"), words.say("backup.database.why"), commands.dump()),
                new Part(words.say("backup.recordKeys"), words.say("backup.recordKeys.why"), commands.recordKeys()),
                new Part(words.say("backup.keys"), words.say("backup.keys.why"), commands.keys()),
                new Part(words.say("backup.look"), words.say("backup.look.why"), commands.look()));
        model.addAttribute(
                "page",
                new Page(
                        visit.frame(title, operation().path()),
                        title,
                        words.say("backup.lead"),
                        words.say("backup.size", "n", figures.sizeBytes() / MIB),
                        parts));
        return "watch/backup";
    }
}
