package org.homeward.node.imports;

import java.util.List;
import org.homeward.node.desk.Frame;

/// The page of a waiting file: what would happen, why rows are refused, which columns were read as what, and the yes.
///
/// @param back where its list is
/// @param crumb what that is called
/// @param lead name, kind and size of the file, and its round
/// @param changed said if it was looked at again because things changed; empty otherwise
/// @param notes what else is to be known before the yes
/// @param figures what would happen, in numbers
/// @param take what the button says; empty where nothing would change
public record PreviewPage(
        Frame frame,
        String back,
        String crumb,
        String heading,
        String lead,
        String changed,
        List<String> notes,
        List<Figure> figures,
        List<Group> groups,
        List<String> warnings,
        List<Column> columns,
        String action,
        String take) {

    /// A number of rows or people.
    ///
    /// @param key its class in the style sheet
    public record Figure(String key, String name, String count) {}

    /// Rows that one rule refuses.
    public record Group(String why, String rows, List<Example> examples) {
        public Group {
            examples = List.copyOf(examples);
        }
    }

    /// One of them.
    ///
    /// @param found what stands there, as it was written
    public record Example(String line, String column, String found) {}

    /// A column of the file.
    ///
    /// @param as what it is read as
    /// @param first what stands there in the first row
    public record Column(String written, String as, String first) {}

    public PreviewPage {
        notes = List.copyOf(notes);
        figures = List.copyOf(figures);
        groups = List.copyOf(groups);
        warnings = List.copyOf(warnings);
        columns = List.copyOf(columns);
    }
}
