package org.homeward.node.imports;

import java.util.List;
import java.util.Optional;
import org.homeward.node.desk.Empty;
import org.homeward.node.desk.Faults;
import org.homeward.node.desk.Field;
import org.homeward.node.desk.Frame;
import org.homeward.node.desk.Listing;
import org.homeward.node.desk.Pick;

/// The page on which a file is sent, with the files that wait and those that were imported before.
///
/// @param action where it is sent; empty while nothing can be taken in
/// @param closed why nothing can be taken in; empty if something can
/// @param choices fields with a list to choose from
/// @param picks questions with a few answers
/// @param file the field of the file, the last
/// @param waiting files that wait for a yes of the reader
/// @param files imported before, newest first
/// @param none said where there is no file at all
public record UploadPage(
        Frame frame,
        String heading,
        String lead,
        Faults faults,
        String action,
        Optional<Empty> closed,
        List<Field> choices,
        List<Pick> picks,
        Field file,
        List<Waits> waiting,
        Listing listing,
        List<Imported> files,
        Optional<Empty> none) {

    /// A file that waits.
    public record Waits(String name, String note, String href) {}

    /// A file that was imported.
    ///
    /// @param name as it was called; what it was, where a program sent it
    /// @param note what else is to be known of it; may be empty
    /// @param toCorrect address of the refused rows that were not handed in again; empty if there are none
    public record Imported(
            String name, String note, String when, String by, String taken, String refused, String toCorrect) {}

    public UploadPage {
        choices = List.copyOf(choices);
        picks = List.copyOf(picks);
        waiting = List.copyOf(waiting);
        files = List.copyOf(files);
    }
}
