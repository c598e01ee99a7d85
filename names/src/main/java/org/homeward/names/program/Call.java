package org.homeward.names.program;

import java.util.List;
import java.util.Optional;

/// The options of one command: at most one option with a value, and at most one file.
///
/// @param value the option's value, or empty
/// @param file the file to read, or empty for standard input
record Call(String value, String file) {

    /// Reads arguments; empty where they are not what the command takes. `--option=value` is the same as two words.
    static Optional<Call> of(List<String> arguments, String option) {
        var value = "";
        var file = "";
        for (var at = 0; at < arguments.size(); at++) {
            var argument = arguments.get(at);
            if (argument.equals(option) && at + 1 < arguments.size() && value.isEmpty()) {
                value = arguments.get(++at);
            } else if (argument.startsWith(option + "=") && value.isEmpty()) {
                value = argument.substring(option.length() + 1);
            } else if (file.isEmpty() && (argument.equals("-") || !argument.startsWith("-"))) {
                file = argument;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new Call(value, file));
    }
}
